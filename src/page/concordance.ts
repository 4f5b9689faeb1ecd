// The concordance: names filtered, and sorted by what stands at, before or behind them.

import { blockOf, conceptsOf, type Model, type Name } from './model.js';
import type { Route } from './route.js';
import { key } from './sorting.js';

/** Letters that decide the order of lines. */
const DECIDING = 60;

/** The names that fit what is chosen, in their order. */
export function concordance(model: Model, chosen: Route['chosen']): readonly Name[] {
  const {
    concept = '',
    form = '',
    language = '',
    article = '',
    status = '',
    outlet = '',
    find = '',
    order = 'text',
  } = chosen;
  const number = concept === '' ? -1 : (model.conceptNumbers.get(concept) ?? -2);
  const sought = key(find.trim());
  const found = model.names.filter((name) => {
    const own = model.articles[name.article];
    return (
      (status === '' || name.status === status) &&
      (language === '' || own?.language === language) &&
      (article === '' || own?.path === article) &&
      (outlet === '' || String(own?.outlet ?? '') === outlet) &&
      (number === -1 || conceptsOf(model, name).includes(number)) &&
      (form === '' || formsOf(model, name).includes(form)) &&
      (sought === '' || sentenceKey(model, name).includes(sought))
    );
  });
  return sorted(model, found, order);
}

/** The forms that a name is; the ambiguous name itself where it is none. */
function formsOf(model: Model, { forms, ambiguous }: Name): readonly string[] {
  if (ambiguous >= 0) return [model.ambiguous[ambiguous]?.text ?? ''];
  return forms.map((form) => model.forms[form]?.text ?? '');
}

const soughtIn = new WeakMap<Name, string>();

/** A name and what stands around it, as it is searched; kept, because whoever types a letter types another. */
function sentenceKey(model: Model, name: Name): string {
  let text = soughtIn.get(name);
  if (text === undefined) {
    text = key(blockOf(model, name.block)[3].slice(Math.max(0, name.start - DECIDING), name.end + DECIDING));
    soughtIn.set(name, text);
  }
  return text;
}

function sorted(model: Model, names: readonly Name[], order: string): readonly Name[] {
  if (order === 'text') return names;
  const statuses = ['forbidden', 'deviates', 'ambiguous', 'admitted', 'preferred'];
  const keyOf = ({ block, start, end, status }: Name): string => {
    const text = blockOf(model, block)[3];
    const name = key(text.slice(start, end));
    if (order === 'status') return `${statuses.indexOf(status)} ${name}`;
    if (order === 'name') return `${name} ${key(text.slice(end, end + DECIDING))}`;
    if (order === 'after') return key(text.slice(end, end + DECIDING)).trim();
    // What stands before is read backwards, word by word.
    const words = key(text.slice(Math.max(0, start - DECIDING), start))
      .trim()
      .split(' ');
    return words.reverse().join(' ');
  };
  const keyed = names.map((name) => ({ name, key: keyOf(name) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.name.number - b.name.number));
  return keyed.map(({ name }) => name);
}

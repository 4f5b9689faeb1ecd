// The ways in which articles write concepts, collected.
import { preferredTerm } from '../../glossary/houseForm.js';
import { languageOf } from '../../languages/index.js';
import type { LanguageCode } from '../../model/article.js';
import type { Concept, Term, TermForm } from '../../model/concept.js';
import type { Agreement, ChosenForm, NameStatus, ReportForm } from '../../model/consistency.js';
import type { HouseStyle } from '../../model/style.js';
import { graver } from './counts.js';

const CLASSES: readonly TermForm[] = ['full', 'short', 'acronym'];

interface Collected {
  readonly concept: number;
  text: string;
  readonly term: Term;
  readonly language: LanguageCode;
  readonly key: string;
  status: NameStatus;
  count: number;
  readonly articles: Map<number, number>;
}

/** Collects forms; each gets its number when it is first seen. */
export class FormCollection {
  readonly #forms: Collected[] = [];
  readonly #numbers = new Map<string, number>();

  /** Counts a mention of a concept. @returns the number of its form */
  add(
    concept: number,
    term: Term,
    reading: string,
    language: LanguageCode,
    article: number,
    status: NameStatus,
  ): number {
    const { lower, fold } = languageOf(language);
    const text = reading.replace(/\s+/gu, ' ').trim();
    const id = `${concept}\t${language}\t${lower(text)}`;
    let number = this.#numbers.get(id);
    if (number === undefined) {
      // Family name and given name are two short forms, not two ways to write one.
      const key = `${language} ${term.form}${term.derived ? ` ${fold(term.text)}` : ''}`;
      const listed = lower(text) === lower(term.text) ? term.text : text;
      number =
        this.#forms.push({ concept, text: listed, term, language, key, status, count: 0, articles: new Map() }) - 1;
      this.#numbers.set(id, number);
    }
    const form = this.#forms[number] as Collected;
    // A headline in capitals is not how a name is written.
    if (form.text === languageOf(language).upper(form.text) && form.text !== form.term.text) form.text = text;
    form.status = graver(form.status, status);
    form.count++;
    form.articles.set(article, (form.articles.get(article) ?? 0) + 1);
    return number;
  }

  /** @param chosen the chosen forms of a concept, by its number */
  all(chosen: (concept: number) => readonly ChosenForm[]): ReportForm[] {
    return this.#forms.map(({ term, articles, ...form }) => ({
      ...form,
      form: term.form,
      use: term.use,
      chosen: chosen(form.concept).some(({ language, text }) => language === form.language && text === form.text),
      articles: [...articles].sort((a, b) => a[0] - b[0]),
    }));
  }
}

/** The forms that styles choose for a concept; the preferred ones of the glossary where a style keeps names as filed. */
export function chosenForms(
  concept: Concept,
  languages: readonly LanguageCode[],
  styles: readonly HouseStyle[],
): ChosenForm[] {
  const found = new Map<string, ChosenForm>();
  const add = (chosen: ChosenForm) => found.set(`${chosen.language}\t${chosen.form}\t${chosen.text}`, chosen);
  for (const language of languages) {
    const preferred = concept.terms.filter((t) => t.language === language && t.use === 'preferred' && !t.derived);
    for (const style of styles) {
      if (style.names === 'keep') for (const { form, text } of preferred) add({ language, form, text });
      else
        for (const form of CLASSES) {
          const term = preferred.some((t) => t.form === form)
            ? preferredTerm(
                concept,
                language,
                style,
                preferred.find((t) => t.form === form),
              )
            : undefined;
          if (term === undefined) continue;
          const own = style.languages.includes(language) ? { style: style.id } : {};
          add({ language, form, text: term.text, ...own });
        }
    }
  }
  return [...found.values()];
}

/** How far names agree. @param counted how often each form is written */
export function agreementOf(
  counted: Iterable<readonly [form: Pick<ReportForm, 'concept' | 'key'>, count: number]>,
): Agreement {
  const groups = new Map<string, { names: number; most: number }>();
  for (const [{ concept, key }, count] of counted) {
    const group = groups.get(`${concept} ${key}`) ?? { names: 0, most: 0 };
    groups.set(`${concept} ${key}`, { names: group.names + count, most: Math.max(group.most, count) });
  }
  let [names, together] = [0, 0];
  for (const group of groups.values()) {
    names += group.names;
    together += group.most;
  }
  return { names, together };
}

// One name in two spellings in one article, where the house style leaves the choice to the writer: Việt Nam and Vietnam.
import { houseForms, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Concept } from '../model/concept.js';
import { type Mention, readingOf, withParts } from '../model/mention.js';
import type { CheckedStory, Rule } from '../model/rule.js';
import { listedBy } from '../text/lists.js';
import { quotedIn } from '../text/quotes.js';
import { nameWords } from './nameWords.js';

/** Titles and common terms are words of the sentence, which may spell them as it needs. */
const NAMES: ReadonlySet<Concept['kind']> = new Set(['person', 'place', 'organization', 'event']);

export const mixedVariants: Rule = {
  id: 'mixed-variants',
  severity: 'warning',
  examples: [
    { language: 'en', text: 'Tô Lâm arrived in Baku on Monday. On Tuesday [[To Lam]] left.' },
    { language: 'vi', text: 'Việt Nam sẽ mở đường bay mới. Hãng cho biết [[Viet Nam]] là điểm đến thứ năm.' },
    { language: 'az', text: 'Tô Lâm Bakıya gəlib. Görüşdən sonra [[To Lam]] bəyanat verib.' },
    { language: 'en', text: 'HÀ NỘI — Vietnam Airlines flies to Việt Nam’s capital, and Việt Nam is glad of it.' },
    { language: 'vi', text: 'VIỆT NAM MỞ ĐƯỜNG BAY MỚI\n\nChuyến đầu tiên rời Việt Nam sáng nay.' },
    // The spelling that is listed is the one to keep, wherever it stands.
    { language: 'en', text: 'Chairman [[Trần Thanh Man]] opened the fair. Trần Thanh Mẫn then left.' },
    // Where neither is listed, the glossary's own is meant.
    { language: 'vi', text: 'Thủ tướng [[Phạm Minh Chinh]] đến Baku. Ông [[Pham Minh Chính]] phát biểu.' },
    // Azerbaijani typed without its letters is told by ascii-letters and dotted-i.
    { language: 'az', text: 'Baki şəhərində yağış yağıb. Bakıda sabah günəşli olacaq.' },
    // What the house style decides is told by name-variant.
    { language: 'en', style: 'vns', text: 'Việt Nam will open a line. Vietnam is glad of it.' },
  ],
  // Which of the two the writer wants is not for a program to say: no fix.
  *check(story) {
    for (const { name, kept, listed } of deviating(story))
      yield {
        rule: this.id,
        severity: this.severity,
        path: story.article.path,
        span: name.span,
        data: {
          reason: listed !== undefined ? 'glossary' : kept.span[0] < name.span[0] ? 'first' : 'listed',
          concept: name.concepts[0] ?? '',
          form: readingOf(name),
          preferred: listed ?? readingOf(kept),
        },
        cause: kept.span,
      };
  },
};

/** The names that are spelled otherwise than the article spells them first, as listed where it does so anywhere. */
function deviating(story: CheckedStory): Deviating[] {
  const language = languageOf(story.article.language);
  const marks = story.article.blocks.filter(({ kind }) => kind === 'dateline' || kind === 'signoff');
  const closed = new Set(marks.map(({ id }) => id));
  const names = story.mentions
    .flatMap(withParts)
    .flatMap((mention) => (closed.has(mention.block) ? [] : (spelled(mention, story, language) ?? [])));
  const groups = listedBy(names, ({ key }) => key);
  // Nearly every article spells every name in one way.
  const mixed = [...groups.values()].filter((group) => group.some(({ spelling }) => spelling !== group[0]?.spelling));
  if (mixed.length === 0) return [];
  const told = toldOtherwise(story);
  return mixed.flatMap((group) => {
    const names = group.filter(({ mention }) => !told(mention));
    const own = names.find(({ mention }) => isListed(mention, story));
    // Where neither spelling is the one that the glossary has, neither is the one to keep.
    const listed = own === undefined && names[0] !== undefined ? listedSpelling(names[0], story, language) : undefined;
    if (listed !== undefined)
      return names.map(({ mention }, at) => ({
        name: mention,
        kept: names[at === 0 ? 1 : 0]?.mention ?? mention,
        listed,
      }));
    const kept = own ?? names[0];
    return names.flatMap(({ mention, spelling }) =>
      kept === undefined || spelling === kept.spelling ? [] : [{ name: mention, kept: kept.mention }],
    );
  });
}

/** A name that is spelled otherwise than another one, and how the glossary spells it where that is neither. */
interface Deviating {
  readonly name: Mention;
  readonly kept: Mention;
  readonly listed?: string;
}

/** The one spelling that the glossary has of a name in the article's language; nothing where it leaves a choice. */
function listedSpelling({ mention, key }: Spelled, story: CheckedStory, language: Language): string | undefined {
  const terms = story.glossary.get(mention.concepts[0] ?? '')?.terms ?? [];
  const form = termOf(mention)?.form;
  const folded = (text: string) => language.fold(text).replace(/[\s-]+/gu, '');
  const fitting = terms.filter(
    (term) =>
      term.language === language.code &&
      term.form === form &&
      (term.use === 'preferred' || term.use === 'admitted') &&
      key.endsWith(`\n${folded(term.text)}`),
  );
  const texts = new Set(fitting.map(({ text }) => text));
  return texts.size === 1 ? [...texts][0] : undefined;
}

/** Whether a name is written as the glossary lists it, for one house style or another. */
function isListed(mention: Mention, { article, glossary }: CheckedStory): boolean {
  const reading = readingOf(mention);
  const terms = glossary.get(mention.concepts[0] ?? '')?.terms ?? [];
  return terms.some(({ language, text }) => language === article.language && text === reading);
}

interface Spelled {
  readonly mention: Mention;
  /** The same for whatever are spellings of one name. */
  readonly key: string;
  readonly spelling: string;
}

function spelled(mention: Mention, { glossary }: CheckedStory, language: Language): Spelled | undefined {
  const [id, ...others] = mention.concepts;
  const term = termOf(mention);
  if (id === undefined || others.length > 0 || mention.plural || term === undefined) return undefined;
  const concept = glossary.get(id);
  if (concept === undefined || !NAMES.has(concept.kind)) return undefined;
  // The other name of a body in brackets may be spelled as at home.
  if (mention.because.some(({ kind }) => kind === 'gloss')) return undefined;
  const reading = readingOf(mention).replace(/\s+/gu, ' ');
  // Capitals of a headline tell nothing of letters and marks.
  if (term.form !== 'acronym' && !/\p{Ll}/u.test(reading)) return undefined;
  const key = [id, term.form, term.derived ?? '', language.fold(reading).replace(/[\s-]+/gu, '')].join('\n');
  return { mention, key, spelling: language.lower(reading) };
}

/** Which names other rules tell of, or are not the writer's own words. */
function toldOtherwise(story: CheckedStory): (mention: Mention) => boolean {
  const { article, mentions, glossary, style } = story;
  const told = new Set(
    mentions.flatMap((mention) =>
      houseForms(mention, article.language, glossary, style).map((form) => form.mention.span[0]),
    ),
  );
  const quoted = style.quotes === 'keep' ? quotedIn(article) : undefined;
  const { restored } = languageOf(article.language);
  // Where a style brings names to its form, the rules about letters leave names alone.
  const letters = restored !== undefined && style.names === 'keep' ? nameWords(story).names : undefined;
  const isTypedPlainly = (mention: Mention) =>
    letters !== undefined &&
    readingOf(mention)
      .split(/[^\p{L}\p{M}]+/u)
      .some((word) => (restored?.(word, letters) ?? word) !== word);
  return (mention) => told.has(mention.span[0]) || quoted?.(mention) === true || isTypedPlainly(mention);
}

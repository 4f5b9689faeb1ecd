// How a name stands to its article's house style, and what to write instead.
import { houseForms, termOf } from '../../glossary/houseForm.js';
import { languageOf } from '../../languages/index.js';
import type { LanguageCode } from '../../model/article.js';
import type { Glossary } from '../../model/concept.js';
import type { NameStatus } from '../../model/consistency.js';
import { type Mention, readingOf } from '../../model/mention.js';
import type { HouseStyle } from '../../model/style.js';
import { reasonOf } from '../../rules/nameVariant.js';
import { applyEdits } from '../../text/edits.js';

/** What the house style says of a name. */
export interface Judgment {
  readonly status: NameStatus;
  readonly house?: string;
  readonly deviation?: string;
}

/** Holds a name to a style. */
export function judge(mention: Mention, language: LanguageCode, glossary: Glossary, style: HouseStyle): Judgment {
  if (mention.status === 'ambiguous') return { status: 'ambiguous' };
  const term = termOf(mention);
  const [first, ...others] = houseForms(mention, language, glossary, style);
  if (first === undefined) {
    if (term?.use === 'forbidden' || term?.use === 'deprecated')
      return { status: term.use === 'forbidden' ? 'forbidden' : 'deviates', deviation: term.use };
    const { lower } = languageOf(language);
    const reading = readingOf(mention).replace(/\s+/gu, ' ');
    const asListed = term !== undefined && (mention.plural || lower(reading) === lower(term.text));
    return { status: asListed && term.use === 'preferred' ? 'preferred' : 'admitted' };
  }
  const forms = [first, ...others];
  const own = forms.find((form) => form.mention === mention);
  const edits = forms.map(({ mention: { span }, replacement, term: { text } }) => ({
    span: [span[0] - mention.span[0], span[1] - mention.span[0]] as const,
    text: replacement ?? text,
  }));
  const house = own ? (own.replacement ?? own.term.text) : applyEdits(mention.surface, edits);
  const { deviation } = own ?? first;
  return {
    status: deviation === 'forbidden' ? 'forbidden' : 'deviates',
    house,
    deviation: reasonOf(deviation, style.languages.includes(language)),
  };
}

// A name that is not written in the house form.

import { type Deviation, houseForms, termOf } from '../glossary/houseForm.js';
import { languageOf } from '../languages/index.js';
import type { Finding } from '../model/finding.js';
import { type Mention, readingOf } from '../model/mention.js';
import type { Rule } from '../model/rule.js';
import { wordsWithoutDiacritics } from '../prose/withoutDiacritics.js';
import { mayReplace } from '../text/replace.js';

export const nameVariant: Rule = {
  id: 'name-variant',
  severity: 'warning',
  examples: [
    {
      language: 'en',
      style: 'vns',
      text: 'President [[To Lam]] left [[Hanoi]].',
      fixed: 'President Tô Lâm left Hà Nội.',
    },
    { language: 'en', style: 'azertac', text: 'President To Lam left Hanoi.' },
    // As they are written at home; what a body is called in English, the writer has to choose.
    {
      language: 'en',
      style: 'azertac',
      text: '[[Sahibə Qafarova]] of the [[Milli Məclis]] left [[Bakı]].',
      fixed: 'Sahiba Gafarova of the Milli Məclis left Baku.',
    },
    // In brackets: how the same name is written elsewhere.
    { language: 'en', style: 'azertac', text: 'General Secretary To Lam (Tô Lâm) left.' },
    // A place in the name of an event.
    { language: 'en', style: 'vns', text: 'He wrote of the Vietnam War.' },
    // missing-diacritics tells of the whole paragraph.
    { language: 'vi', text: 'Ông đến.\n\nTong Bi thu To Lam da tiep doan cua nuoc Lao tai Ha Noi.' },
    { language: 'en', style: 'neutral', text: 'President To Lam left Hanoi.' },
  ],
  *check({ article, mentions, glossary, style }) {
    const language = languageOf(article.language);
    // Of a paragraph that has lost all its diacritics missing-diacritics tells once; its names are the least of it.
    const lost = article.blocks.filter(({ inlines }) => wordsWithoutDiacritics(inlines, language) !== undefined);
    const plain = new Set(lost.map(({ id }) => id));
    for (const mention of mentions.filter(({ spelling, block }) => spelling === 'exact' || !plain.has(block)))
      for (const form of houseForms(mention, article.language, glossary, style)) {
        if (form.deviation === 'forbidden') continue;
        const { span } = form.mention;
        const { replacement } = form;
        const certain = replacement !== undefined && mayReplace(article, span, replacement);
        yield {
          rule: this.id,
          severity: this.severity,
          path: article.path,
          span,
          data: {
            reason: reasonOf(form.deviation, style.languages.includes(article.language)),
            concept: form.concept,
            form: readingOf(form.mention),
            preferred: replacement ?? form.term.text,
            style: style.id,
          },
          ...causeOf(form.mention, mentions),
          ...(certain ? { fix: { span, text: replacement } } : {}),
        };
      }
  },
};

/** Of a short name: where the full one says who is meant. */
function causeOf({ concepts, span, candidates }: Mention, mentions: readonly Mention[]): Pick<Finding, 'cause'> {
  const isShort = candidates.some(({ concept, term }) => term.derived && concept === concepts[0]);
  const full =
    isShort &&
    mentions.find((other) => other.concepts[0] === concepts[0] && !termOf(other)?.derived && other.span[0] < span[0]);
  return full ? { cause: full.span } : {};
}

/** Of a language that is not the style's own, the glossary speaks and not the style. */
export function reasonOf(deviation: Deviation, ownLanguage: boolean): string {
  const chosen = deviation === 'spelling' || deviation === 'other-style';
  return ownLanguage || !chosen ? deviation : `glossary-${deviation}`;
}

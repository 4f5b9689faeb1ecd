// hòa and hoà are one syllable. A text should choose one way to place the tone; names keep that of their bearers.
import { languageOf } from '../languages/index.js';
import type { Block, LanguageCode } from '../model/article.js';
import type { Glossary } from '../model/concept.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../model/span.js';
import { plainText } from '../text/plain.js';
import { corrections } from './corrections.js';

const known = new WeakMap<Glossary, ReadonlySet<string>>();

/** The syllables of the glossary's preferred terms that could have their tone elsewhere, in small letters. */
function wordsOfTerms(glossary: Glossary, code: LanguageCode): ReadonlySet<string> {
  let words = known.get(glossary);
  if (words === undefined) {
    const { lower, otherTonePlace } = languageOf(code);
    const terms = [...glossary.values()].flatMap((concept) => concept.terms);
    const texts = terms.filter((term) => term.language === code && term.use === 'preferred').map(({ text }) => text);
    const all = texts.flatMap((text) => lower(text).match(/[\p{L}\p{M}]+/gu) ?? []);
    words = new Set(all.filter((word) => otherTonePlace?.(word) !== undefined));
    known.set(glossary, words);
  }
  return words;
}

export const tonePlacement: Rule = {
  id: 'tone-placement',
  severity: 'info',
  examples: [
    {
      language: 'vi',
      text: 'Nền hòa bình và hóa chất. Nước [[khoá]] van.',
      fixed: 'Nền hòa bình và hóa chất. Nước khóa van.',
    },
    { language: 'vi', text: 'Nền hoà bình và hoá chất.' },
    // Ủy ban is written so in the glossary.
    { language: 'vi', text: 'Nền hoà bình và hoá chất của Ủy ban.' },
    { language: 'vi', text: 'Quý khách và quả táo.' },
  ],
  *check({ article, mentions, glossary }) {
    const { otherTonePlace, lower } = languageOf(article.language);
    if (otherTonePlace === undefined) return;
    const inName = (block: Block, at: number) =>
      mentions.some((m) => m.block === block.id && m.place[0] <= at && at < m.place[1]);
    const counts = { old: 0, new: 0 };
    const firsts: { old?: Span; new?: Span } = {};
    for (const block of article.blocks) {
      const plain = plainText(block.inlines);
      for (const { 0: word, index } of plain.text.matchAll(/[\p{L}\p{M}]+/gu)) {
        const written = otherTonePlace(word)?.written;
        if (written === undefined || inName(block, index)) continue;
        counts[written]++;
        firsts[written] ??= plain.span(index, index + word.length);
      }
    }
    if (counts.old === 0 || counts.new === 0) return;
    // Most newspapers place it the old way; it wins where both are as frequent.
    const rare = counts.new > counts.old ? 'old' : 'new';
    const found = corrections(
      this,
      article,
      ({ text, at }, block) => {
        const other = otherTonePlace(text);
        if (other?.written !== rare || inName(block, at)) return undefined;
        // Names keep theirs, so the rest of the text had better follow the glossary: Ủy ban is written so in it.
        return wordsOfTerms(glossary, article.language).has(lower(text)) ? undefined : other.word;
      },
      { reason: rare },
    );
    const cause = firsts[rare === 'old' ? 'new' : 'old'] as Span;
    for (const finding of found) yield { ...finding, cause };
  },
};

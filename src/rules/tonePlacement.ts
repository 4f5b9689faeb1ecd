// hòa and hoà are one syllable. A text should choose one way to place the tone; names keep that of their bearers.
import { languageOf } from '../languages/index.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../model/span.js';
import { plainText } from '../text/plain.js';
import { corrections } from './corrections.js';

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
    { language: 'vi', text: 'Quý khách và quả táo.' },
  ],
  *check({ article, mentions }) {
    const { otherTonePlace } = languageOf(article.language);
    if (otherTonePlace === undefined) return;
    const counts = { old: 0, new: 0 };
    const firsts: { old?: Span; new?: Span } = {};
    for (const { inlines } of article.blocks) {
      const plain = plainText(inlines);
      for (const { 0: word, index } of plain.text.matchAll(/[\p{L}\p{M}]+/gu)) {
        const written = otherTonePlace(word)?.written;
        if (written === undefined) continue;
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
      ({ text, at }, { id }) => {
        const other = otherTonePlace(text);
        const name = mentions.some((m) => m.block === id && m.place[0] <= at && at < m.place[1]);
        return other?.written === rare && !name ? other.word : undefined;
      },
      { reason: rare },
    );
    const cause = firsts[rare === 'old' ? 'new' : 'old'] as Span;
    for (const finding of found) yield { ...finding, cause };
  },
};

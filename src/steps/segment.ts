// Cuts blocks into sentences and gives each its id.
import { languageOf } from '../languages/index.js';
import type { Block, Segment } from '../model/article.js';
import type { Span } from '../model/span.js';
import { sentences } from '../prose/sentences.js';
import { shortId } from '../text/hash.js';
import { inlinesWithin, withPartnerCodes } from '../text/inlines.js';
import { plainText } from '../text/plain.js';
import { defineStep } from './sheet.js';

export const segment = defineStep({
  name: 'segment',
  needs: ['article'],
  gives: 'segments',
  run({ article }) {
    const language = languageOf(article.language);
    const seen = new Map<string, number>();
    return article.blocks.flatMap((block) => {
      const plain = plainText(block.inlines);
      const spans: Span[] = isWhole(block) ? wholeText(plain.text) : sentences(plain.text, language);
      return spans.map(([from, to]): Segment => {
        const span = withPartnerCodes(block.inlines, plain.span(from, to));
        const text = plain.text.slice(from, to).replace(/\s+/gu, ' ');
        const occurrence = (seen.get(text) ?? 0) + 1;
        seen.set(text, occurrence);
        const inlines = inlinesWithin(block.inlines, span);
        return segmentOf({ block: block.id, span, inlines }, () => unitId(text, occurrence));
      });
    });
  },
});

/** A segment whose id is made when somebody asks for it: it costs more than all else here, and a linter needs none. */
function segmentOf(segment: Omit<Segment, 'id'>, makeId: () => string): Segment {
  let id: string | undefined;
  return {
    get id() {
      id ??= makeId();
      return id;
    },
    ...segment,
  };
}

/** Headlines, datelines and sign-offs are one unit, however many full stops they hold. */
function isWhole(block: Block): boolean {
  return block.kind === 'dateline' || block.kind === 'signoff' || block.kind === 'title' || block.kind === 'heading';
}

function wholeText(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [[start, end]] : [];
}

/**
 * The id of a sentence: it follows from the sentence as filed, so that neither an edit elsewhere in the story nor a change
 * of house style moves it. The second of two equal sentences of a story has another id than the first.
 */
function unitId(text: string, occurrence: number): string {
  return shortId(occurrence === 1 ? text : `${text}\n${occurrence}`);
}

// Brings the article to house style: only what is resolved and certain changes, every other byte stays.
import { houseForms } from '../glossary/houseForm.js';
import type { Article, Inline, Segment } from '../model/article.js';
import { gluedNames, type Mention } from '../model/mention.js';
import type { Edit, Span } from '../model/span.js';
import { reasonOf } from '../rules/nameVariant.js';
import { decomposedStretches } from '../text/compose.js';
import { applyEdits, sortEdits, spanAfterEdits } from '../text/edits.js';
import { quotedIn } from '../text/quotes.js';
import { mayReplace } from '../text/replace.js';
import { type Change, type Desk, defineStep, type NormalizedStory, styleOf } from './sheet.js';

export const normalize = defineStep({
  name: 'normalize',
  needs: ['article', 'segments', 'mentions'],
  gives: 'normalized',
  run({ article, segments, mentions }, desk) {
    const changes = changesOf(article, mentions, desk).map((change) => {
      const segment = segments.findLast(({ span }) => span[0] <= change.edit.span[0] && change.edit.span[1] <= span[1]);
      return segment === undefined ? change : { ...change, segment: segment.id };
    });
    return rebuilt(article, segments, mentions, changes);
  },
});

/** The part of a change that tells the reason for it. */
type Why = Pick<Change, 'concept' | 'because' | 'reason' | 'style'>;

function changesOf(article: Article, mentions: readonly Mention[], desk: Desk): Change[] {
  const style = styleOf(article, desk);
  const changes: Change[] = [];
  const ownLanguage = style.languages.includes(article.language);
  const add = (span: Span, text: string, rule: string, why: Why = {}) => {
    const from = article.source.slice(...span);
    if (from === text || !mayReplace(article, span, text)) return;
    changes.push({ edit: { span, text }, from, to: text, rule, span, ...why });
  };
  const quoted = style.quotes === 'keep' ? quotedIn(article) : undefined;
  for (const mention of gluedNames(mentions))
    if (mayReplace(article, [mention.span[1], mention.span[1]], ' ')) changes.push(separated(mention));
  for (const mention of mentions) {
    if (quoted?.(mention)) continue;
    for (const form of houseForms(mention, article.language, desk.glossary, style))
      if (form.replacement !== undefined)
        add(form.mention.span, form.replacement, 'name-variant', {
          concept: form.concept,
          because: form.mention.because,
          reason: reasonOf(form.deviation, ownLanguage),
          style: style.id,
        });
  }
  for (const block of article.blocks)
    for (const { span, text } of block.inlines.flatMap(decomposedStretches))
      if (!changes.some(({ edit }) => edit.span[0] < span[1] && span[0] < edit.span[1]))
        add(span, text, 'decomposed-letters');
  return changes.sort((a, b) => a.edit.span[0] - b.edit.span[0] || a.edit.span[1] - b.edit.span[1]);
}

/** The missing space behind a glued name. */
function separated({ span, surface, glued = '', concepts, because }: Mention): Change {
  return {
    edit: { span: [span[1], span[1]], text: ' ' },
    from: surface + glued,
    to: `${surface} ${glued}`,
    rule: 'glued-name',
    span: [span[0], span[1] + glued.length],
    ...(concepts[0] ? { concept: concepts[0], because } : {}),
  };
}

/** The story after its changes: spans of blocks, segments and mentions moved along. */
function rebuilt(
  article: Article,
  segments: readonly Segment[],
  mentions: readonly Mention[],
  changes: readonly Change[],
): NormalizedStory {
  if (changes.length === 0) return { article, segments, mentions, changes };
  const edits = sortEdits(changes.map((change): Edit => change.edit));
  const moved = spanAfterEdits(edits);
  const source = applyEdits(article.source, edits);
  const text = (inline: Inline): Inline => {
    const span = moved(inline.span);
    const touched = edits.some((e) => e.span[0] >= inline.span[0] && e.span[1] <= inline.span[1]);
    if (inline.type !== 'text') return { ...inline, span, raw: touched ? source.slice(...span) : inline.raw };
    return { ...inline, span, value: touched ? source.slice(...span) : inline.value };
  };
  const blocks = article.blocks.map((block) => ({
    ...block,
    span: moved(block.span),
    inlines: block.inlines.map(text),
  }));
  return {
    article: { ...article, source, blocks },
    segments: segments.map((s) => ({ ...s, span: moved(s.span), inlines: s.inlines.map(text) })),
    mentions: mentions.map((mention) => movedMention(mention, moved, source)),
    changes,
  };
}

/** A mention in the new text. Its place in the block's plain text is stale from here on: the span decides. */
function movedMention(mention: Mention, moved: (span: Span) => Span, source: string): Mention {
  const span = moved(mention.span);
  const { glued: _, ...rest } = mention;
  return {
    ...rest,
    span,
    surface: source.slice(...span),
    parts: mention.parts.map((part) => movedMention(part, moved, source)),
  };
}

// What a run ends with: for each article what was found, written, and what needs a person.
import { styleText } from 'node:util';
import { heard } from '../model/finding.js';
import { shownPath } from '../pipeline/desk/places.js';
import type { JobOutcome } from '../pipeline/jobs/jobs.js';
import type { StoryResult } from '../pipeline/stories.js';
import { oneLine } from '../report/columns.js';
import { type Say, sentenceOf } from '../report/words.js';
import type { Change } from '../steps/sheet.js';
import { decomposedWords } from '../text/compose.js';
import { LineIndex } from '../text/lines.js';
import type { Context } from './context.js';

/** The summary as text. */
export function summarize(
  results: readonly StoryResult[],
  outcomes: ReadonlyMap<string, JobOutcome>,
  context: Context,
  out: string,
): string {
  const { say } = context;
  const bold = (text: string) => (context.color ? styleText('bold', text, { validateStream: false }) : text);
  const lines: string[] = [];
  let failed = 0;
  for (const result of results) {
    const outcome = outcomes.get(result.path);
    if (result.sheet === undefined || outcome?.status === 'failed') failed++;
    lines.push(bold(oneLine(result.path)), ...storyLines(result, context).map((line) => `  ${line}`));
    lines.push(...outcomeLines(outcome, context).map((line) => `  ${line}`), '');
  }
  const written = [...outcomes.values()].filter((o) => o.status === 'written').length;
  const left = [...outcomes.values()].filter((o) => o.status === 'left').length;
  const parts = [
    say('cli:run.articles', { count: results.length }),
    say('cli:run.jobs-written', { count: written, folder: oneLine(shownPath(out, context.places)) }),
    ...(left > 0 ? [say('cli:run.jobs-left', { count: left })] : []),
    ...(failed > 0 ? [say('cli:run.failed', { count: failed })] : []),
  ];
  lines.push(`${parts.join(', ')}.`);
  return `${lines.join('\n')}\n`;
}

function storyLines({ sheet, text, problems }: StoryResult, { say }: Context): string[] {
  const index = new LineIndex(text);
  const at = (offset: number) => {
    const { line, column } = index.position(offset);
    return `${line}:${column}`;
  };
  const lines = problems.map((p) => `${say('cli:run.attention')} ${at(p.span[0])} ${oneLine(sentenceOf(p, say))}`);
  if (sheet?.mentions === undefined) return lines;
  const resolved = sheet.mentions.filter((mention) => mention.status === 'resolved').length;
  const ambiguous = sheet.mentions.filter((mention) => mention.status === 'ambiguous');
  const changes = sheet.normalized?.changes ?? [];
  const compositions = changes.filter(isComposition);
  lines.unshift(
    say('cli:run.names', {
      count: resolved,
      changed: changes.length - compositions.length,
      ambiguous: ambiguous.length,
    }),
  );
  for (const [change, count] of countedChanges(changes))
    lines.push(count === 1 ? change : say('cli:run.change', { change, count }));
  // A name is one change, however many words it has.
  const composed = compositions.reduce((count, { from }) => count + decomposedWords(from).length, 0);
  if (composed > 0) lines.push(say('cli:run.composed', { count: composed }));
  for (const mention of ambiguous)
    lines.push(
      `${say('cli:run.attention')} ${at(mention.span[0])} ${say('cli:run.ambiguous', {
        form: oneLine(mention.surface),
        concepts: mention.candidates.map((c) => c.concept),
      })}`,
    );
  // What normalization could not mend, and is not told above.
  for (const finding of heard(sheet.findings))
    if (finding.fix === undefined && finding.severity !== 'info' && finding.rule !== 'ambiguous-name')
      lines.push(`${say('cli:run.attention')} ${at(finding.span[0])} ${oneLine(sentenceOf(finding, say))}`);
  return lines;
}

/** Composed letters look as they did before; listed, they would puzzle. */
const isComposition = ({ from, to, rule }: Change) => rule === 'decomposed-letters' || from.normalize('NFC') === to;

/** Changes of the same kind together, in the order of their first place. */
function countedChanges(changes: readonly Change[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of changes.filter((change) => !isComposition(change))) {
    const key = `${oneLine(from.normalize('NFC'))} → ${oneLine(to)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function outcomeLines(outcome: JobOutcome | undefined, { say, places }: Context): string[] {
  if (outcome === undefined) return [];
  const folder = oneLine(`${shownPath(outcome.folder, places)}/`);
  switch (outcome.status) {
    case 'written':
      return [say('cli:run.written', { folder, files: outcome.files.map(oneLine) }), ...carriedLines(outcome, say)];
    case 'unchanged':
      return [say('cli:run.unchanged', { folder }), ...keptLines(outcome, say)];
    case 'left':
      return [
        `${say('cli:run.attention')} ${say(outcome.known ? 'cli:run.left' : 'cli:run.left-unknown', { folder, files: outcome.edited.map(oneLine) })}`,
      ];
    case 'failed':
      return [`${say('cli:run.attention')} ${folder} ${oneLine(sentenceOf(outcome.finding, say))}`];
  }
}

type Settled = Extract<JobOutcome, { readonly status: 'written' | 'unchanged' }>;

/** What became of translators' work, where there was any. */
function carriedLines(outcome: Settled, say: Say): string[] {
  const lines = outcome.directions.map(({ language, counts: { kept, changed, removed } }) =>
    say('cli:run.carried', { language, count: kept, changed, removed }),
  );
  return [...lines, ...keptLines(outcome, say)];
}

const keptLines = ({ kept }: Settled, say: Say) =>
  kept.length === 0 ? [] : [say('cli:run.kept', { files: kept.map(oneLine) })];

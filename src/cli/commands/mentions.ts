// tamdil mentions: who and what is named where, and why Tamdil thinks so.
import type { Mention } from '../../model/mention.js';
import { aligned, visible } from '../../report/columns.js';
import type { Say } from '../../report/words.js';
import { LineIndex } from '../../text/lines.js';
import { files, formatOption, languageOption, oneOf, styleOption } from '../arguments.js';
import type { CommandModule } from '../context.js';
import { evidenceWords } from '../evidence.js';
import { print } from '../output.js';
import { storiesThrough, tellProblems, untilResolved } from '../stories.js';

const FORMATS = ['table', 'json'];

export const mentions: CommandModule = {
  name: 'mentions',
  declare(command, say) {
    files(command, 'FILE', say)
      .addOption(formatOption(FORMATS, say))
      .addOption(languageOption(say))
      .addOption(styleOption(say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const results = await storiesThrough(untilResolved, call, context);
    const read = results.flatMap(({ path, text, sheet }) =>
      sheet?.mentions === undefined ? [] : [{ path, text, language: sheet.article.language, mentions: sheet.mentions }],
    );
    if (format === 'json') {
      const out = read.map(({ path, language, mentions: list }) => ({
        path,
        language,
        mentions: list.map((mention) => toJson(mention, context.say)),
      }));
      await print(`${JSON.stringify({ files: out }, undefined, 2)}\n`);
    } else
      for (const { path, text, mentions: list } of read)
        await print(`${visible(path)}\n${table(list, text, context.say)}\n`);
    return tellProblems(results, context);
  },
};

function toJson(mention: Mention, say: Say): object {
  return {
    start: mention.span[0],
    end: mention.span[1],
    surface: mention.surface,
    concepts: mention.concepts,
    status: mention.status,
    candidates: mention.candidates.map((candidate) => candidate.concept),
    because: mention.because.map((e) => ({
      kind: e.kind,
      concept: e.concept,
      weight: e.weight,
      text: evidenceWords(e, say),
    })),
    ...(mention.ending ? { ending: mention.ending } : {}),
    ...(mention.glued ? { glued: mention.glued } : {}),
    ...(mention.parts.length > 0 ? { parts: mention.parts.map((part) => toJson(part, say)) } : {}),
  };
}

function table(list: readonly Mention[], text: string, say: Say): string {
  const lines = new LineIndex(text);
  const rows = list.map((mention) => {
    const { line, column } = lines.position(mention.span[0]);
    const resolved = mention.status === 'resolved';
    const names = resolved ? mention.concepts : mention.candidates.map((c) => c.concept);
    return [
      `${line}:${column}`,
      visible(mention.surface.replace(/\s+/gu, ' ')),
      resolved ? names.join(' + ') : say('cli:mentions.ambiguous', { concepts: names }),
      resolved ? [...new Set(mention.because.map((e) => evidenceWords(e, say)))].join('; ') : '',
    ];
  });
  return aligned(rows)
    .map((line) => `  ${line}\n`)
    .join('');
}

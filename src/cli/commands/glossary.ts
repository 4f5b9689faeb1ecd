// tamdil glossary candidates: names that recur and that the glossary does not know, ready to be decided.
import { styleText } from 'node:util';
import { candidates, type NameCandidate } from '../../recognition/candidates/candidates.js';
import { aligned, oneLine } from '../../report/columns.js';
import type { Desk } from '../../steps/sheet.js';
import { LineIndex, type Position } from '../../text/lines.js';
import { files, formatOption, languageOption, numberValue, oneOf } from '../arguments.js';
import type { CommandGroup, CommandModule, Context } from '../context.js';
import { deskHere } from '../desks.js';
import { print } from '../output.js';
import { storiesThrough, tellProblems, untilResolved } from '../stories.js';

const FORMATS = ['table', 'json'];
const COLUMNS = ['form', 'language', 'count', 'files', 'kind', 'places'];
/** Places that the table shows of a name. */
const SHOWN = 3;

const candidatesCommand: CommandModule = {
  name: 'candidates',
  declare(command, say) {
    files(command, 'FILE', say)
      .addOption(formatOption(FORMATS, say))
      .option('--min-count <number>', say('cli:option.min-count'), '2')
      .addOption(languageOption(say));
  },
  async run(call, context) {
    const format = oneOf('--format', call.options.format, FORMATS);
    const minCount = numberValue('--min-count', call.options.minCount) ?? 1;
    let desk: Desk | undefined;
    const results = await storiesThrough(untilResolved, call, context, async () => {
      const here = await deskHere(call, context);
      desk = here;
      return here;
    });
    const stories = results.flatMap(({ sheet }) =>
      sheet?.mentions === undefined ? [] : [{ article: sheet.article, mentions: sheet.mentions }],
    );
    const found = desk === undefined ? [] : candidates(stories, desk, minCount);
    const indexes = new Map(results.map(({ path, text }) => [path, new LineIndex(text)]));
    const at = (path: string, offset: number) => indexes.get(path)?.position(offset) ?? { line: 1, column: 1 };
    await print(format === 'json' ? toJson(found, at, context) : table(found, at, context));
    return tellProblems(results, context);
  },
};

export const glossary: CommandGroup = { name: 'glossary', commands: [candidatesCommand] };

type At = (path: string, offset: number) => Position;

function toJson(found: readonly NameCandidate[], at: At, { say }: Context): string {
  const list = found.map(({ form, language, count, files: number, kind, because, places }) => ({
    form,
    language,
    count,
    files: number,
    kind,
    because: because.map((reason) => ({
      ...reason,
      text: say(`cli:candidates.because.${reason.kind}`, { ...reason }),
    })),
    places: places.map(({ path, span: [start, end] }) => ({ path, start, end, ...at(path, start) })),
  }));
  return `${JSON.stringify({ candidates: list }, undefined, 2)}\n`;
}

function table(found: readonly NameCandidate[], at: At, { say, color }: Context): string {
  if (found.length === 0) return `${say('cli:candidates.none')}\n`;
  const rows = found.map(({ form, language, count, files: number, kind, because, places }) => {
    const word = say(`cli:candidates.kind.${kind}`);
    const reasons = because.map((reason) => say(`cli:candidates.because.${reason.kind}`, { words: reason.words }));
    const shown = places.slice(0, SHOWN).map(({ path, span }) => {
      const { line, column } = at(path, span[0]);
      return `${path}:${line}:${column}`;
    });
    return [
      oneLine(form),
      language,
      String(count),
      String(number),
      oneLine([word, ...reasons].join('; ')),
      oneLine(`${shown.join(' ')}${places.length > SHOWN ? ' …' : ''}`),
    ];
  });
  const [heads = '', ...lines] = aligned([COLUMNS.map((name) => say(`cli:candidates.column.${name}`)), ...rows]);
  const title = color ? styleText('dim', heads, { validateStream: false }) : heads;
  return `${[title, ...lines].join('\n')}\n`;
}

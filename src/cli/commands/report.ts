// tamdil report: who and what is called how, where, and what to do about it. A page for editors, tables for programs.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { ConsistencyReport } from '../../model/consistency.js';
import type { PageWords } from '../../model/reportPage.js';
import { firstBytes, writeAtomic } from '../../pipeline/disk.js';
import { fileProblem } from '../../pipeline/problem.js';
import { shippedFolder } from '../../pipeline/program.js';
import { oneLine } from '../../report/columns.js';
import { consistencyOf } from '../../report/consistency/consistency.js';
import { CSV_BEGINS, csvReport } from '../../report/consistency/csv.js';
import { htmlPage, PAGE_BEGINS } from '../../report/consistency/html.js';
import { JSON_BEGINS, jsonReport } from '../../report/consistency/json.js';
import { pageData } from '../../report/consistency/pageData.js';
import { pageFront } from '../../report/consistency/pageFront.js';
import type { Desk } from '../../steps/sheet.js';
import { files, languageOption, oneOf, styleOption } from '../arguments.js';
import { type Call, type CommandModule, type Context, wordsOf } from '../context.js';
import { deskHere } from '../desks.js';
import { locales } from '../locale.js';
import { print, printFindings } from '../output.js';
import { Progress } from '../progress.js';
import { storiesThrough, tellProblems, untilResolved } from '../stories.js';
import { UsageError } from '../usage.js';

const FORMATS = ['html', 'json', 'csv'];
/** Where the page goes when nobody says where. */
const PAGE = 'tamdil-report.html';
/** `--out -`: standard output, whatever the format. */
const STANDARD_OUTPUT = '-';

export const report: CommandModule = {
  name: 'report',
  declare(command, say) {
    files(command, 'FILE', say)
      .option('--format <format>', say('cli:option.report-format', { formats: FORMATS }))
      .option('--out <file>', say('cli:option.report-out', { file: PAGE }))
      .addOption(styleOption(say))
      .addOption(languageOption(say));
  },
  async run(call, context) {
    const { format, out } = outputOf(call);
    // Told before the work, and looked at again before the file is written.
    if (out !== STANDARD_OUTPUT) await refuseForeign(out, context);
    const progress = new Progress(context);
    let desk: Desk | undefined;
    const load = async () => {
      const here = await deskHere(call, context);
      desk = here;
      return here;
    };
    const results = await storiesThrough(untilResolved, call, context, load, (done, all, path) =>
      progress.show(done, all, path),
    );
    progress.end();
    const stories = results.flatMap(({ sheet }) =>
      sheet?.mentions === undefined ? [] : [{ article: sheet.article, mentions: sheet.mentions }],
    );
    const made = consistencyOf(stories, desk as Desk);
    const pieces = inChunks(await written(made, format, context));
    if (out === STANDARD_OUTPUT) for (const piece of pieces) await print(piece);
    else {
      await refuseForeign(out, context);
      try {
        await writeAtomic(
          resolve(context.places.cwd, out),
          Buffer.concat([...pieces].map((piece) => Buffer.from(piece, 'utf8'))),
        );
      } catch (error) {
        printFindings([fileProblem(out, error)], new Map(), context);
        return 2;
      }
      await print(`${summary(made, out, context)}\n`);
    }
    return tellProblems(results, context);
  },
};

/** The format that was asked for, else the one that the file's name tells; and where the report goes. */
function outputOf({ options }: Call): { readonly format: string; readonly out: string } {
  const asked = options.out === undefined ? undefined : String(options.out);
  const ending = extname(asked ?? '')
    .slice(1)
    .toLowerCase();
  const told = ending === 'htm' ? 'html' : ending;
  const format =
    options.format === undefined
      ? FORMATS.includes(told)
        ? told
        : 'html'
      : oneOf('--format', options.format, FORMATS);
  return { format, out: asked ?? (format === 'html' ? PAGE : STANDARD_OUTPUT) };
}

async function written(made: ConsistencyReport, format: string, context: Context): Promise<Iterable<string>> {
  const { say, locale, version } = context;
  if (format === 'json') return jsonReport(made, version);
  if (format === 'csv') return csvReport(made);
  const asset = (name: string) => readFile(join(shippedFolder, 'dist/page', name), 'utf8');
  const assets = { script: await asset('page.js'), style: await asset('page.css') };
  const words = Object.fromEntries(locales.map((code) => [code, pageWords(wordsOf(code))]));
  const titles = { title: say('report:title'), noscript: say('report:noscript') };
  const { data, left } = pageData(made);
  const front = pageFront(made, { version, locale, locales, left });
  return [htmlPage({ front, data }, words, assets, titles)];
}

/** Characters that are written at once. */
const CHUNK = 1_000_000;

/** Small pieces put together; never all of them, which no string could hold. */
function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The sentences that a page needs: its own, and those that tell why a name means what it does. */
function pageWords(files: Readonly<Record<string, object>>): PageWords {
  const words: Record<string, string> = {};
  const add = (tree: object, key: string): void => {
    for (const [name, value] of Object.entries(tree))
      if (typeof value === 'string') words[`${key}${name}`] = value;
      else add(value as object, `${key}${name}.`);
  };
  add(files.report ?? {}, 'report:');
  const { evidence, candidates } = (files.cli ?? {}) as Readonly<Record<string, object>>;
  for (const [name, tree] of Object.entries({ evidence, candidates })) add(tree ?? {}, `cli:${name}.`);
  return words;
}

/** A report takes the place of a report, and of nothing else. @throws UsageError */
async function refuseForeign(out: string, { places }: Context): Promise<void> {
  const path = resolve(places.cwd, out);
  const begins = await firstBytes(path, 200).catch(() => new Uint8Array());
  if (begins === undefined) return;
  const text = Buffer.from(begins).toString('utf8');
  if (![PAGE_BEGINS, JSON_BEGINS, CSV_BEGINS].some((own) => text.startsWith(own)))
    throw new UsageError('cli:usage.out-exists', { path: out });
}

/** What was found, in a line, and where it is to be seen. */
function summary(made: ConsistencyReport, out: string, { say }: Context): string {
  const parts = [
    say('cli:run.articles', { count: made.articles.length }),
    say('cli:report.names', { count: made.mentions.length }),
    say('cli:report.decisions', { count: made.decisions.length }),
  ];
  return `${parts.join(', ')}. ${oneLine(out)}`;
}

// What a command tells of findings: made once, as a text for each output, and delivered. A run that finds all as an earlier one
// found it tells the same, and looks at no finding for it.
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Cache } from '../pipeline/desk/cache.js';
import { writeText } from '../pipeline/disk.js';
import { fileProblem, UnusableConfiguration } from '../pipeline/problem.js';
import { reporters } from '../report/index.js';
import type { ReportedFile, Reporter, ReportOptions } from '../report/reporter.js';
import { type Context, hashOfWords } from './context.js';
import { print } from './output.js';

/** A format, and the file that it writes to; standard output where there is none. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** What goes to an output, and to the page that a host shows beside the run. */
interface Told {
  readonly text: string;
  readonly summary?: string;
}

/** All that is told, and the exit code. */
export interface Report {
  readonly told: readonly Told[];
  readonly code: number;
}

/** The file of the page that GitHub shows beside a run. */
const summaryFile = () => process.env.GITHUB_STEP_SUMMARY || undefined;

/** What each output is told of some findings. */
export async function tellingOf(
  files: readonly ReportedFile[],
  outputs: readonly Output[],
  { say, locale, version, color }: Context,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const { format, file } of outputs) {
    const reporter = await (reporters[format] as () => Promise<Reporter>)();
    const options: ReportOptions = { say, locale, version, color: file === undefined && color };
    const text = reporter.report(files, options);
    const summary = summaryFile() === undefined ? undefined : reporter.summary?.(files, options);
    told.push({ text, ...(summary === undefined ? {} : { summary }) });
  }
  return told;
}

/** @throws UnusableConfiguration where a report's file cannot be written */
export async function deliver(told: readonly Told[], outputs: readonly Output[], { places }: Context): Promise<void> {
  for (const [index, { text, summary }] of told.entries()) {
    const file = outputs[index]?.file;
    if (file === undefined) await print(text);
    else await writing(file, () => writeText(resolve(places.cwd, file), text));
    const page = summaryFile();
    if (summary !== undefined && page !== undefined) await writing(page, () => appendFile(page, summary));
  }
}

async function writing(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new UnusableConfiguration([fileProblem(file, error)]);
  }
}

/** Longer ones take more room than they save time. */
const LONGEST = 2_000_000;

/** More than these, and the oldest go. */
const KEPT = 16;

/** Reports that were told before, by all that they are made of. */
export class EarlierReports {
  readonly #cache = Cache.open()?.within('reports', KEPT);
  readonly #name: string;

  /**
   * @param articles a hash of what was linted, and of what it was held to
   * @param asked what else decides what is told
   */
  constructor(articles: string, asked: unknown, { locale, version, color }: Context) {
    const page = summaryFile() !== undefined;
    this.#name =
      this.#cache?.key(JSON.stringify([articles, asked, hashOfWords(locale), locale, version, color, page])) ?? '';
  }

  recall(): Report | undefined {
    return this.#cache?.recall<Report>(this.#name);
  }

  keep(report: Report): void {
    const length = report.told.reduce((sum, { text, summary = '' }) => sum + text.length + summary.length, 0);
    if (length <= LONGEST) this.#cache?.keep(this.#name, report);
  }
}

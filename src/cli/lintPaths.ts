// Which articles are linted: those that are named, those of the desk, standard input; of all these those that changed.
import { resolve, sep } from 'node:path';
import type { Desks, Plan } from '../pipeline/desk/desks.js';
import { glossaryFolders } from '../pipeline/desk/places.js';
import { loadOutline } from '../pipeline/desk/workflow.js';
import type { Changes, Lines } from '../pipeline/lint/changes.js';
import type { LintedFile } from '../pipeline/lint/linting.js';
import { linesOf } from '../text/lines.js';
import { filesFrom } from './arguments.js';
import type { Call, Context } from './context.js';
import { deskArticles } from './desks.js';
import { UsageError } from './usage.js';

/** Files to be linted. */
export interface Chosen {
  readonly paths: readonly string[];
  /** Standard input, by the name that it goes by. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** The findings that are asked for. */
  only(files: readonly LintedFile[]): readonly LintedFile[];
}

const everything = (files: readonly LintedFile[]) => files;

/** @throws UsageError for what cannot be named, or what git does not know; UnusableConfiguration */
export async function chosenFiles(call: Call, context: Context, desks: Desks): Promise<Chosen> {
  const { stdinFilename, since, changedLines } = call.options;
  const { cwd } = context.places;
  if (changedLines && since === undefined)
    throw new UsageError('cli:usage.needs', { option: '--changed-lines', other: '--since' });
  const piped = call.args.includes('-');
  if (piped && stdinFilename === undefined)
    throw new UsageError('cli:usage.needs', { option: '-', other: '--stdin-filename' });
  if (stdinFilename !== undefined) {
    if (call.args.some((arg) => arg !== '-') || since !== undefined) throw new UsageError('cli:usage.only-input');
    const path = String(stdinFilename);
    return { paths: [path], contents: new Map([[path, await standardInput()]]), only: everything };
  }
  const named = call.args.length > 0 ? await filesFrom(call.args, cwd) : await ownArticles(desks);
  return since === undefined
    ? { paths: named, only: everything }
    : changedFiles(named, String(since), call, context, desks);
}

async function ownArticles(desks: Desks): Promise<string[]> {
  const { places } = await desks.here();
  return deskArticles(await loadOutline('lint', places), places);
}

async function changedFiles(
  named: readonly string[],
  revision: string,
  call: Call,
  context: Context,
  desks: Desks,
): Promise<Chosen> {
  const { cwd } = context.places;
  // What begins with a hyphen is an option to git.
  if (revision.startsWith('-')) throw new UsageError('cli:usage.git', { revision, detail: revision });
  const { changesSince, GitRefused } = await import('../pipeline/lint/changes.js');
  let changes: Changes;
  try {
    changes = await changesSince(revision, cwd);
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    throw new UsageError(error.unknown ? 'cli:usage.no-revision' : 'cli:usage.git', { revision, detail: error.detail });
  }
  const paths: string[] = [];
  const anew = new Map<Plan, boolean>();
  /** Articles whose glossary changed: every line of theirs may have become wrong. */
  const whole = new Set<string>();
  for (const path of named) {
    const plan = await desks.planOf(path);
    if (!anew.has(plan)) anew.set(plan, decidesAnew(plan, changes, cwd));
    if (anew.get(plan)) whole.add(path);
    if (whole.has(path) || changes.files.has(resolve(cwd, path))) paths.push(path);
  }
  if (!call.options.changedLines) return { paths, only: everything };
  const linesOf = await changes.lines();
  const only = (files: readonly LintedFile[]) =>
    files.map((file) => (whole.has(file.path) ? file : inLines(file, linesOf(resolve(cwd, file.path)))));
  return { paths, only };
}

/** Whether what articles are held to is among what changed: glossary, styles, configuration, pipelines. */
function decidesAnew({ file, places }: Plan, { files }: Changes, cwd: string): boolean {
  const folders = [...glossaryFolders(places), resolve(places.root, 'pipelines')];
  const configuration = file === undefined ? undefined : resolve(cwd, file.path);
  return [...files].some(
    (changed) =>
      changed === configuration ||
      (/\.ya?ml$/u.test(changed) && folders.some((folder) => changed.startsWith(`${folder}${sep}`))),
  );
}

/** Findings that begin or end in a line that changed; what is wrong with the file itself is always told. */
function inLines(file: LintedFile, lines: readonly Lines[] | undefined): LintedFile {
  if (lines === undefined) return file;
  const index = linesOf(file);
  const changed = ({ span, rule }: LintedFile['findings'][number]) => {
    if (rule.startsWith('input/')) return true;
    const [first, last] = [index.position(span[0]).line, index.position(span[1]).line];
    return lines.some(([from, to]) => first <= to && last >= from);
  };
  return { ...file, findings: file.findings.filter(changed), suppressed: file.suppressed.filter(changed) };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

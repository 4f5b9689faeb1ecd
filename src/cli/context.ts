// What every command gets: words, places, streams.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import type { Places } from '../pipeline/desk/places.js';
import { shippedFolder } from '../pipeline/program.js';
import { createWords, type Say } from '../report/words.js';
import { locales } from './locale.js';

export interface Context {
  readonly say: Say;
  /** The words that go into files: English, whatever the environment, so that the same run gives the same bytes. */
  readonly sayInFiles: Say;
  /** The language that `say` speaks. */
  readonly locale: string;
  readonly version: string;
  readonly places: Places;
  /** Whether findings may be colored. */
  readonly color: boolean;
  /** Errors of the program itself that single articles ended with; added to, and told when the command is through. */
  readonly faults: unknown[];
}

/** What a command was called with. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command: one file in commands/. */
export interface CommandModule {
  readonly name: string;
  /** Declares arguments and options. */
  declare(command: Command, say: Say): void;
  /** @returns the exit code */
  run(call: Call, context: Context): Promise<number>;
}

/** Commands under one name: `tamdil glossary candidates`. */
export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly CommandModule[];
}

export async function makeContext(locale: string): Promise<Context> {
  const resources: Record<string, Record<string, object>> = {};
  for (const code of new Set(['en', locale])) resources[code] = await readLocale(code);
  const { version } = JSON.parse(await readFile(join(shippedFolder, 'package.json'), 'utf8')) as { version: string };
  const spoken = locales.includes(locale) ? locale : 'en';
  const say = createWords(spoken, resources);
  const cwd = process.cwd();
  return {
    say,
    sayInFiles: locale === 'en' ? say : createWords('en', resources),
    locale: spoken,
    version,
    places: { root: cwd, shipped: shippedFolder, cwd },
    // https://no-color.org: a variable that is set but empty asks for nothing.
    color: process.stdout.isTTY === true && !process.env.NO_COLOR,
    faults: [],
  };
}

/** The files of a language's words by namespace. */
export async function readLocale(code: string): Promise<Record<string, object>> {
  const folder = join(shippedFolder, 'locales', code);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const entries = await Promise.all(
    files.map(
      async (name) => [basename(name, '.json'), JSON.parse(await readFile(join(folder, name), 'utf8'))] as const,
    ),
  );
  return Object.fromEntries(entries);
}

// What every command gets: words, places, streams.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Places } from '../pipeline/desk/places.js';
import { shippedFolder } from '../pipeline/program.js';
import { createWords, namespaces, type Say, type Words } from '../report/words.js';
import { sha256Of } from '../text/hash.js';
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

export function makeContext(locale: string): Context {
  const spoken = locales.includes(locale) ? locale : 'en';
  const resources = Object.fromEntries([...new Set(['en', spoken])].map((code) => [code, wordsOf(code)]));
  const { version } = JSON.parse(readFileSync(join(shippedFolder, 'package.json'), 'utf8')) as { version: string };
  const say = createWords(spoken, resources);
  const cwd = process.cwd();
  return {
    say,
    sayInFiles: spoken === 'en' ? say : createWords('en', resources),
    locale: spoken,
    version,
    places: { root: cwd, shipped: shippedFolder, cwd },
    // https://no-color.org: a variable that is set but empty asks for nothing.
    color: process.stdout.isTTY === true && !process.env.NO_COLOR,
    faults: [],
  };
}

const wordFile = (code: string, namespace: string) =>
  readFileSync(join(shippedFolder, 'locales', code, `${namespace}.json`), 'utf8');

/** A hash of all words that a language's sentences are made of; those that it lacks are English. */
export function hashOfWords(locale: string): string {
  const codes = [...new Set(['en', locale])];
  return sha256Of(codes.flatMap((code) => namespaces.map((namespace) => wordFile(code, namespace))));
}

/** A language's words by namespace, each file read when a word of it is asked for. */
export function wordsOf(code: string): Words {
  const words: Record<string, object> = {};
  for (const namespace of namespaces) {
    let known: object | undefined;
    const read = () => {
      known ??= JSON.parse(wordFile(code, namespace)) as object;
      return known;
    };
    Object.defineProperty(words, namespace, { enumerable: true, get: read });
  }
  return words;
}

// Options that several commands share, and how their values are read.
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { LanguageCode } from '../model/article.js';
import type { Say } from '../report/words.js';
import { nearest } from '../text/nearest.js';
import { expand } from './globs.js';
import { UsageError } from './usage.js';

/** `--language en`: decides the articles' language. */
export const languageOption = (say: Say) => new Option('--language <code>', say('cli:option.language'));
/** `--style vns`: the house style. */
export const styleOption = (say: Say) => new Option('--style <style>', say('cli:option.style'));

/** `--format`, one of a list; the first is the default. */
export function formatOption(formats: readonly string[], say: Say): Option {
  return new Option('--format <format>', say('cli:option.format', { formats })).default(formats[0]);
}

/** Declares `FILE...`. */
export function files(command: Command, name: string, say: Say): Command {
  return command.argument(`<${name}...>`, say(`cli:argument.${name}`));
}

/** @throws UsageError for a value that is not in the list */
export function oneOf(option: string, value: unknown, known: readonly string[]): string {
  const text = String(value);
  if (known.includes(text)) return text;
  const hint = nearest(text, known);
  throw new UsageError('cli:usage.not-one-of', { option, value: text, known, nearest: hint ?? '' });
}

/** A list given as `a,b` or by repeating the option. Where nothing is given, an empty value tells so. */
export function list(value: string, before: readonly string[] | undefined): string[] {
  const parts = value.split(',').map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  return [...(before ?? []), ...(given.length > 0 ? given : [''])];
}

/** @throws UsageError for a language that is not known */
export async function languageValue(option: string, value: unknown): Promise<LanguageCode | undefined> {
  if (value === undefined) return undefined;
  // All that is known of languages is much, and few name one.
  const { isLanguage, languageCodes } = await import('../languages/index.js');
  const code = String(value).toLowerCase();
  if (isLanguage(code)) return code;
  throw new UsageError('cli:usage.unknown-language', { option, language: code, known: languageCodes });
}

/** A whole number that is not negative. @throws UsageError otherwise */
export function numberValue(option: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,15}$/u.test(String(value))) return Number(value);
  throw new UsageError('cli:usage.not-a-number', { option, value: String(value) });
}

/** Endings of the files that a command reads: what it suggests to who names a folder. */
const ARTICLES = ['txt', 'md', 'html', 'htm'];
export const BITEXTS: readonly string[] = ['xlf', 'xliff'];

/**
 * The files that arguments name: a file as it is, a glob expanded. Folders are refused rather than searched.
 * @param endings of the files that the command reads
 * @throws UsageError for a folder, or a glob that matches nothing
 */
export async function filesFrom(
  args: readonly string[],
  cwd: string,
  endings: readonly string[] = ARTICLES,
): Promise<string[]> {
  const found: string[] = [];
  for (const argument of args) {
    const info = await stat(resolve(cwd, argument)).catch(() => undefined);
    if (info?.isDirectory()) {
      const names = await readdir(resolve(cwd, argument));
      const fits = (name: string) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
      const example = names.sort().find(fits) ?? `*.${endings[0]}`;
      throw new UsageError('cli:usage.folder', {
        path: argument,
        example: `${argument.replace(/[/\\]$/u, '')}/${example}`,
      });
    }
    if (info === undefined && /[*?[\]{}]/u.test(argument)) {
      const matches = await expand([argument], cwd);
      if (matches.length === 0) throw new UsageError('cli:usage.no-match', { pattern: argument });
      found.push(...matches);
    } else found.push(argument);
  }
  if (args.length === 1) return found;
  // One file named in two ways is one file.
  const seen = new Set<string>();
  return found.filter((path) => {
    const place = resolve(cwd, path);
    const known = seen.has(place);
    seen.add(place);
    return !known;
  });
}

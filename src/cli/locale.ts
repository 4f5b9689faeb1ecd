// The language that the program speaks: asked for, or the environment's, or English.

/** Languages that locales/ holds. */
export const locales: readonly string[] = ['en', 'vi', 'az'];

/** What `--locale` asks for, if it is there; it is looked for before commander reads the line, whose help has words, too. */
export function askedLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((a) => a === '--locale' || a.startsWith('--locale='));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}

/** Whether the program speaks a language: `vi`, `vi-VN` and `vi_VN.UTF-8` are all Vietnamese. */
export function isLocale(value: string): boolean {
  return locales.includes(primary(value));
}

/** @param env of the process: LC_ALL, LC_MESSAGES and LANG are looked at, in this order (POSIX, section 8.2) */
export function localeFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): string {
  const asked = askedLocale(args) ?? '';
  const value = isLocale(asked) ? asked : env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return isLocale(value) ? primary(value) : 'en';
}

const primary = (value: string) => value.toLowerCase().split(/[-_.@]/u)[0] ?? '';

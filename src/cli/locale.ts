// The language that the program speaks: asked for, or the environment's, or English.

/** Languages that locales/ holds. */
export const locales: readonly string[] = ['en', 'vi', 'az'];

/** @param env of the process: LC_ALL, LC_MESSAGES and LANG are looked at, in this order (POSIX, section 8.2) */
export function localeFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): string {
  const at = args.findIndex((a) => a === '--locale' || a.startsWith('--locale='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const value = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  const primary = value.toLowerCase().split(/[-_.@]/u)[0] ?? '';
  return locales.includes(primary) ? primary : 'en';
}

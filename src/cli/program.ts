// The command line: which commands there are, and what becomes of errors.
import { Command, CommanderError, Option } from 'commander';
import { UnusableConfiguration } from '../pipeline/problem.js';
import type { Say } from '../report/words.js';
import { type CommandGroup, type CommandModule, type Context, makeContext } from './context.js';
import { helpIn } from './help.js';
import { askedLocale, isLocale, localeFrom, locales } from './locale.js';
import { OutputLost, printError, printFindings, watchOutput } from './output.js';
import { UsageError } from './usage.js';

/** The commands, in the order of the help. A further one is a file in commands/ and a line in the list. */
const commands: Readonly<Record<string, () => Promise<CommandModule | CommandGroup>>> = {
  run: async () => (await import('./commands/run.js')).run,
  segment: async () => (await import('./commands/segment.js')).segment,
  mentions: async () => (await import('./commands/mentions.js')).mentions,
  normalize: async () => (await import('./commands/normalize.js')).normalize,
  glossary: async () => (await import('./commands/glossary.js')).glossary,
  lint: async () => (await import('./commands/lint.js')).lint,
  rules: async () => (await import('./commands/rules.js')).rules,
  init: async () => (await import('./commands/init.js')).init,
  report: async () => (await import('./commands/report.js')).report,
  inflect: async () => (await import('./commands/inflect.js')).inflect,
  check: async () => (await import('./commands/check.js')).check,
  convert: async () => (await import('./commands/convert.js')).convert,
  merge: async () => (await import('./commands/merge.js')).merge,
  status: async () => (await import('./commands/status.js')).status,
};

/** Exit codes: clean, findings, and everything that kept the program from its work. */
const TROUBLE = 2;

/**
 * Runs the program.
 * @param args what stands behind the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 usage, configuration or internal error
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  const output = watchOutput();
  const context = makeContext(localeFrom(args, process.env));
  const asked = askedLocale(args);
  if (asked !== undefined && !isLocale(asked)) {
    const data = { option: '--locale', value: asked, known: locales, nearest: '' };
    return report(new UsageError('cli:usage.not-one-of', data), context);
  }
  let code = 0;
  try {
    await callCommand(args, context, (result) => {
      code = result;
    });
    await output.check();
  } catch (error) {
    code = report(error, context);
  }
  for (const fault of context.faults) code = report(fault, context);
  return code;
}

async function callCommand(args: readonly string[], context: Context, done: (code: number) => void): Promise<void> {
  const modules = await modulesFor(args);
  // The help is long, and hardly ever asked for.
  const shown = args.some((arg) => arg === '-h' || arg === '--help') || modules.length > 1;
  const helpWords: Say = shown || modules.some((module) => 'commands' in module) ? context.say : () => '';
  const program = makeProgram(context, helpWords, modules, done);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    // The help and the version were asked for, and are printed.
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
}

/** Loads the command that is called; all of them only where the help has to list them. */
async function modulesFor(args: readonly string[]): Promise<(CommandModule | CommandGroup)[]> {
  const called = commands[args.find((arg) => Object.hasOwn(commands, arg)) ?? ''];
  const loaders = called === undefined ? Object.values(commands) : [called];
  return Promise.all(loaders.map((load) => load()));
}

/** @param say the words of the help */
function makeProgram(
  context: Context,
  say: Say,
  modules: readonly (CommandModule | CommandGroup)[],
  done: (code: number) => void,
): Command {
  const program = new Command('tamdil')
    .description(say('cli:about'))
    .version(context.version, '-V, --version', say('cli:option.version'))
    .helpOption('-h, --help', say('cli:option.help'))
    .helpCommand(false)
    .addOption(new Option('--locale <code>', say('cli:option.locale')))
    .exitOverride()
    .configureOutput({
      outputError: () => undefined,
    })
    .configureHelp(helpIn(say));
  const add = (parent: Command, module: CommandModule | CommandGroup): void => {
    const command = parent
      .command(module.name)
      .description(say(`cli:command.${module.name}`))
      .helpOption('-h, --help', say('cli:option.help'))
      .addOption(new Option('--locale <code>', say('cli:option.locale')))
      .exitOverride()
      .configureOutput({ outputError: () => undefined });
    if ('commands' in module) {
      for (const inner of module.commands) add(command.helpCommand(false), inner);
      return;
    }
    module.declare(command, say);
    command.action(async (...given: unknown[]) => {
      const options = command.opts() as Record<string, unknown>;
      for (const option of command.options) {
        const value = options[option.attributeName()];
        if (value === '' || (Array.isArray(value) && value.includes('')))
          throw new UsageError('cli:usage.missing-value', { detail: option.long ?? option.flags });
      }
      // Behind the arguments commander hands over its options and itself.
      const args = given.slice(0, -2).flat() as (string | undefined)[];
      done(await module.run({ args: args.filter((a) => a !== undefined), options }, context));
    });
  };
  for (const module of modules) add(program, module);
  return program;
}

/** What is told of an error: one line for what the user can mend, the stack for what only we can. */
function report(error: unknown, context: Context): number {
  const { say } = context;
  if (error instanceof CommanderError) {
    // Without a command there is nothing wrong, only something missing: the help has been shown.
    if (error.code === 'commander.help') return TROUBLE;
    printError(say(`cli:usage.${usageKey(error.code)}`, { detail: quoted(error.message) }), context);
    return TROUBLE;
  }
  if (error instanceof UsageError) {
    printError(say(error.key, error.data), context);
    return TROUBLE;
  }
  if (error instanceof OutputLost) {
    printError(say('cli:output-lost', { code: error.code }), context);
    return TROUBLE;
  }
  if (error instanceof UnusableConfiguration) {
    printFindings(error.findings, error.texts, context);
    return TROUBLE;
  }
  process.stderr.write(`${say('cli:internal')}\n${error instanceof Error ? error.stack : String(error)}\n`);
  return TROUBLE;
}

function usageKey(code: string): string {
  const known: Readonly<Record<string, string>> = {
    'commander.unknownOption': 'unknown-option',
    'commander.unknownCommand': 'unknown-command',
    'commander.missingArgument': 'missing-argument',
    'commander.optionMissingArgument': 'missing-value',
    'commander.invalidArgument': 'wrong-value',
    'commander.excessArguments': 'too-many',
  };
  return known[code] ?? 'other';
}

/** The name that commander quotes in its message: 'stylr' of "unknown option '--stylr'". */
function quoted(message: string): string {
  const name = /'([^']*)'/u.exec(message)?.[1] ?? message.replace(/^error: /u, '');
  // '--style <style>': what would have been the value is no part of the name.
  return name.replace(/ [<[].*$/u, '');
}

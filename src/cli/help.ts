// The help's own words: commander says them in English only.
import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import type { Say } from '../report/words.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** Help in the words of a locale. */
export function helpIn(say: Say): HelpConfiguration {
  const plain = new Help();
  const described = ({ description, defaultValue }: Option | Argument) =>
    defaultValue === undefined || defaultValue === false
      ? description
      : `${description} ${say('cli:help.default', { value: String(defaultValue) })}`;
  return {
    styleTitle: (title) => {
      const key = TITLES[title];
      return key === undefined ? title : say(`cli:help.${key}`);
    },
    commandUsage: (command) =>
      plain
        .commandUsage(command)
        .replace('[options]', `[${say('cli:help.option')}]`)
        .replace('[command]', `[${say('cli:help.command')}]`),
    subcommandTerm: (command) => command.name(),
    optionDescription: described,
    argumentDescription: described,
  };
}

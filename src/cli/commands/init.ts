// tamdil init: a desk that runs at once, with an article that shows something. What is there already stays as it is.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONFIGURATION, CONFIGURATION_NAMES } from '../../pipeline/desk/configurations.js';
import { glossaryFolders, type Places, shownPath, yamlFiles } from '../../pipeline/desk/places.js';
import { exists, writeText } from '../../pipeline/disk.js';
import { fileProblem, UnusableConfiguration } from '../../pipeline/problem.js';
import { oneOf, styleOption } from '../arguments.js';
import type { CommandModule, Context } from '../context.js';
import { print } from '../output.js';

export const init: CommandModule = {
  name: 'init',
  declare(command, say) {
    command.argument('[FOLDER]', say('cli:argument.DESK')).addOption(styleOption(say));
  },
  async run(call, context) {
    const { places, say } = context;
    const folder = resolve(places.cwd, call.args[0] ?? '.');
    const style = oneOf('--style', call.options.style ?? 'neutral', await styleNames(places));
    const lines: string[] = [];
    for (const [name, content] of await deskFiles(style, context)) {
      const path = join(folder, name);
      const shown = shownPath(path, places);
      const there = await firstThere(name === CONFIGURATION ? CONFIGURATION_NAMES : [name], folder);
      if (there !== undefined) {
        lines.push(say('cli:init.stays', { path: shownPath(there, places) }));
        continue;
      }
      try {
        await writeText(path, content);
      } catch (error) {
        throw new UnusableConfiguration([fileProblem(shown, error)]);
      }
      lines.push(say('cli:init.written', { path: shown }));
    }
    await print(`${lines.join('\n')}\n\n${say('cli:init.next')}\n`);
    return 0;
  },
};

/** The first of a file's possible names under which something stands; what cannot be looked at may be something. */
async function firstThere(names: readonly string[], folder: string): Promise<string | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    if (await exists(path).catch(() => true)) return path;
  }
  return undefined;
}

/** The house styles that are there without a desk. */
async function styleNames(places: Places): Promise<string[]> {
  const [shipped = ''] = glossaryFolders(places);
  return yamlFiles(join(shipped, 'styles'), places).map(({ name }) => name);
}

async function deskFiles(style: string, { places, say }: Context): Promise<[string, string][]> {
  const schema = (name: string) => readFile(join(places.shipped, name), 'utf8');
  return [
    [CONFIGURATION, configuration(style, say)],
    ['glossary/names.yaml', GLOSSARY],
    ['articles/example.en.md', ARTICLE],
    ['schema/configuration.schema.json', await schema('pipelines/schema/configuration.schema.json')],
    ['schema/termbase.schema.json', await schema('glossary/schema/termbase.schema.json')],
  ];
}

/** @param style of the desk */
const configuration = (
  style: string,
  say: Context['say'],
) => `# yaml-language-server: $schema=schema/configuration.schema.json
# ${say('cli:init.configuration')}
style: ${style}
languages: [en, vi, az]
rules:
  # ${say('cli:init.rules')}
  near-miss: warning
  mixed-variants: warning
ignores:
  - drafts/**
`;

const GLOSSARY = `# yaml-language-server: $schema=../schema/termbase.schema.json
caspian-tea-house:
  kind: organization
  about: A tea house on the boulevard in Baku, invented for this example.
  terms:
    en:
      - { text: Caspian Tea House, use: preferred }
      - { text: Caspian Teahouse, use: forbidden }
    vi:
      - { text: Quán trà Caspian, use: preferred }
    az:
      - { text: Xəzər Çay Evi, use: preferred }
  source: this desk
`;

const ARTICLE = `# Tea and trade

BAKU — Việt Nam and Azerbaijan opened a fair at the Caspian Teahouse on Monday. Guests from Vietnam came to see it.
The National Assembly of Việt Namsent its greetings.
`;

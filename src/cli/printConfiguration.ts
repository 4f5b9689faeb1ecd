// What holds for an article, and which line of which file says so: as YAML that could be a configuration itself.
import { resolve } from 'node:path';
import type { RuleOptions } from '../model/rule.js';
import { CONFIGURATION } from '../pipeline/desk/configurations.js';
import type { Desks } from '../pipeline/desk/desks.js';
import { glossaryFolders, shownPath } from '../pipeline/desk/places.js';
import { exists } from '../pipeline/disk.js';
import { fileProblem, UnusableConfiguration } from '../pipeline/problem.js';
import { rules } from '../rules/index.js';
import { severityOf } from '../steps/findings/severities.js';
import type { Context } from './context.js';

/** @param path of the article @throws UnusableConfiguration */
export async function printConfiguration(path: string, desks: Desks, { places, say }: Context): Promise<string> {
  if (!(await exists(resolve(places.cwd, path)).catch(() => false))) {
    const missing = Object.assign(new Error(path), { code: 'ENOENT' });
    throw new UnusableConfiguration([fileProblem(path, missing)]);
  }
  const { file, holding, settings, places: desk, files } = await desks.planOf(path);
  const from = (source: string) => `  # ${source}`;
  const itself = say('cli:print-config.default');
  const lines = [
    `# ${shownPath(resolve(places.cwd, path), places)}`,
    file === undefined ? `# ${say('cli:print-config.none', { file: CONFIGURATION })}` : `# ${file.path}`,
  ];
  if (holding.ignored) lines.push(`# ${say('cli:print-config.ignored')}`);
  const style = settings.askedStyle ?? settings.style;
  const named = settings.askedStyle !== undefined ? '--style' : holding.style !== undefined ? file?.path : 'pipelines';
  lines.push(style === undefined ? `style: neutral${from(itself)}` : `style: ${style}${from(named ?? '')}`);
  if (holding.languages.length > 0) lines.push(`languages: [${holding.languages.join(', ')}]${from(file?.path ?? '')}`);
  lines.push('glossary:');
  for (const folder of glossaryFolders(desk)) lines.push(`  - ${shownPath(folder, places)}`);
  lines.push(`# ${say('cli:print-config.glossary', { hash: files.hash.slice(0, 12) })}`, 'rules:');
  for (const rule of rules) {
    const { id, options } = rule;
    const own = holding.rules[id];
    const grave = severityOf(rule, holding.rules);
    const source = own === undefined ? itself : `${file?.path ?? ''}: ${holding.ruleFrom[id] ?? ''}`;
    const set = { ...options, ...own?.options };
    const value = Object.keys(set).length === 0 ? grave : `{ severity: ${grave}, ${flow(set)} }`;
    lines.push(`  ${id}: ${value}${from(source)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** JSON is YAML. */
const flow = (options: RuleOptions) =>
  Object.entries(options)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');

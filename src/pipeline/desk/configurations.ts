// Which configuration holds for which file: the nearest tamdil.yaml, looked for upward from the file.
import { dirname, join, resolve } from 'node:path';
import type { LanguageCode } from '../../model/article.js';
import type { Finding } from '../../model/finding.js';
import type { RuleSetting } from '../../model/rule.js';
import type { Span } from '../../model/span.js';
import { exists } from '../disk.js';
import { UnusableConfiguration } from '../problem.js';
import { Cache, remembered } from './cache.js';
import type { Configuration, Decisions } from './configuration.js';
import { type Places, relativeSlashed, textFile } from './places.js';
import type { StyleSource } from './workflow.js';

export const CONFIGURATION = 'tamdil.yaml';
/** Some write their endings in three letters. Where a folder has both, the first holds. */
export const CONFIGURATION_NAMES = [CONFIGURATION, 'tamdil.yml'];

/** A configuration with its file. */
export interface ConfigurationFile {
  /** As messages show it. */
  readonly path: string;
  readonly text: string;
  /** The desk's folder. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** Whether one of the configuration's globs holds for a path from the desk's folder. */
  readonly fits: Fits;
}

/** What a configuration says about one article. */
export interface Holding {
  readonly ignored: boolean;
  /** In the order in which they were applied: `rules`, `overrides[0]` … Two articles with the same list are alike. */
  readonly from: readonly string[];
  readonly style?: { readonly name: string; readonly span: Span };
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** By rule: the last of `from` that speaks of it. */
  readonly ruleFrom: Readonly<Record<string, string>>;
  readonly languages: readonly LanguageCode[];
}

const NOTHING: Holding = { ignored: false, from: [], rules: {}, ruleFrom: {}, languages: [] };

/** Finds and reads configurations; each file once. */
export class Configurations {
  readonly #places: Places;
  readonly #byFolder = new Map<string, Promise<ConfigurationFile | undefined>>();

  constructor(places: Places) {
    this.#places = places;
  }

  /**
   * The configuration of a folder: its own, else that of the nearest folder above it that has one.
   * @throws UnusableConfiguration where anything in it is wrong
   */
  upward(folder: string): Promise<ConfigurationFile | undefined> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#find(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<ConfigurationFile | undefined> {
    // A folder that is not there, or may not be looked into, has none.
    for (const path of CONFIGURATION_NAMES.map((name) => join(folder, name)))
      if (await exists(path).catch(() => false)) return readConfigurationFile(path, this.#places);
    const above = dirname(folder);
    return above === folder ? undefined : this.upward(above);
  }
}

async function readConfigurationFile(path: string, places: Places): Promise<ConfigurationFile> {
  const { text, path: shown } = textFile(path, places);
  const cache = Cache.open();
  // What was found sound once is not read again: the reader is large.
  const configuration = await remembered(cache, `configuration-${cache?.key(text) ?? ''}`, async () => {
    const { readConfiguration } = await import('./configuration.js');
    const read = readConfiguration(text, shown);
    if (read.configuration === undefined) throw new UnusableConfiguration(read.findings, new Map([[shown, text]]));
    return read.configuration;
  });
  const folder = dirname(path);
  for (const [index, named] of (configuration.glossary ?? []).entries())
    if (!(await exists(resolve(folder, named)).catch(() => false))) {
      const span = configuration.glossarySpans?.[index] ?? [0, 0];
      const data = { reason: 'no-folder', folder: named };
      const finding: Finding = { rule: 'input/structure', severity: 'error', path: shown, span, data };
      throw new UnusableConfiguration([finding], new Map([[shown, text]]));
    }
  return { path: shown, text, folder, configuration, fits: await globMatcher(configuration) };
}

/** The places of the desk that a configuration is of. */
export function configuredPlaces(places: Places, file: ConfigurationFile | undefined): Places {
  if (file === undefined) return places;
  const { folder, configuration } = file;
  const glossary = configuration.glossary?.map((named) => resolve(folder, named));
  return { ...places, root: folder, ...(glossary === undefined ? {} : { glossary }) };
}

/** What holds for an article. @param path absolute */
export function holdingFor(path: string, file: ConfigurationFile | undefined): Holding {
  if (file === undefined) return NOTHING;
  const { configuration, folder, fits } = file;
  const inside = relativeSlashed(folder, path);
  const layers: { from: string; decisions: Decisions }[] = [{ from: 'rules', decisions: configuration }];
  for (const [index, override] of configuration.overrides.entries())
    if (fits(override.files, inside)) layers.push({ from: `overrides[${index}]`, decisions: override });
  const rules: Record<string, RuleSetting> = {};
  const ruleFrom: Record<string, string> = {};
  let style: Holding['style'];
  for (const { from, decisions } of layers) {
    if (decisions.style !== undefined) style = { name: decisions.style, span: decisions.styleSpan ?? [0, 0] };
    for (const [id, setting] of Object.entries(decisions.rules)) {
      const options = { ...rules[id]?.options, ...setting.options };
      ruleFrom[id] = from;
      rules[id] = { ...rules[id], ...setting, ...(Object.keys(options).length > 0 ? { options } : {}) };
    }
  }
  return {
    ignored: fits(configuration.ignores, inside),
    from: layers.map((layer) => layer.from),
    ...(style === undefined ? {} : { style }),
    rules,
    ruleFrom,
    languages: configuration.languages,
  };
}

/** Whether a configuration says of some articles what it does not say of others. */
export const tellsApart = ({ configuration: { overrides, ignores } }: ConfigurationFile): boolean =>
  overrides.length > 0 || ignores.length > 0;

/** Who names the style of an article, for the order in which that is decided. */
export function configuredStyle(file: ConfigurationFile | undefined, { style }: Holding): StyleSource | undefined {
  if (file === undefined || style === undefined) return undefined;
  return { path: file.path, text: file.text, style: style.name, styleSpan: style.span };
}

type Fits = (globs: readonly string[], path: string) => boolean;

/** Compiles globs, where there are any: what does it is loaded by nobody else. */
export async function globMatcher({ ignores, overrides }: Configuration): Promise<Fits> {
  if (ignores.length === 0 && overrides.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matchers = new Map<string, (path: string) => boolean>();
  const matcher = (glob: string) => {
    let known = matchers.get(glob);
    if (known === undefined) {
      // As in .gitignore: a glob without a stroke holds in every folder, and what names a folder holds for all in it.
      const bare = glob.replace(/^\.?\//u, '').replace(/\/$/u, '');
      const anywhere = /\/./u.test(glob) ? bare : `**/${bare}`;
      known = picomatch([anywhere, `${anywhere}/**`], { dot: true });
      matchers.set(glob, known);
    }
    return known;
  };
  return (globs, path) => globs.some((glob) => matcher(glob)(path));
}

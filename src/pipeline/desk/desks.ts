// The desk of each article: of the configuration that holds for it, with what that decides.
import { dirname, resolve } from 'node:path';
import type { Desk, Settings } from '../../steps/sheet.js';
import {
  type ConfigurationFile,
  Configurations,
  configuredPlaces,
  configuredStyle,
  type Holding,
  holdingFor,
  tellsApart,
} from './configurations.js';
import { checkStyle, type DeskFiles, readDeskFiles, styledBy, styleSource } from './desk.js';
import type { Places } from './places.js';
import type { StyleSource } from './workflow.js';

/** What is known of an article before it is read. */
export interface Plan {
  readonly file?: ConfigurationFile;
  readonly holding: Holding;
  readonly places: Places;
  /** With the style and the rules that hold. */
  readonly settings: Settings;
  readonly files: DeskFiles;
  /** @throws UnusableConfiguration where glossary, styles or the style's name are wrong */
  desk(): Promise<Desk>;
}

export interface DesksOptions {
  readonly places: Places;
  readonly settings: Settings;
  readonly say: Desk['say'];
  /** What the command's own pipeline says of the style, in a desk. */
  readonly pipeline?: (places: Places) => Promise<StyleSource>;
  /** Those that have been read already. */
  readonly configurations?: Configurations;
}

/** Opens desks as articles ask for them; each desk once, and articles that are alike share what was decided. */
export class Desks {
  readonly #options: DesksOptions;
  readonly #configurations: Configurations;
  readonly #files = new Map<ConfigurationFile | undefined, DeskFiles>();
  readonly #plans = new Map<string, Promise<Plan>>();
  readonly #ofFolders = new Map<string, Plan>();

  constructor(options: DesksOptions) {
    this.#options = options;
    this.#configurations = options.configurations ?? new Configurations(options.places);
  }

  /** @param path of an article, as the user named it @throws UnusableConfiguration */
  async planOf(path: string): Promise<Plan> {
    return this.planAt(resolve(this.#options.places.cwd, path));
  }

  /** @param path absolute @throws UnusableConfiguration */
  async planAt(path: string): Promise<Plan> {
    const folder = dirname(path);
    return this.#ofFolders.get(folder) ?? this.#planIn(folder, path);
  }

  async #planIn(folder: string, path: string): Promise<Plan> {
    const file = await this.#configurations.upward(folder);
    const plan = this.#planHeld(file, holdingFor(path, file));
    // Where no article is told from another, what holds for one of a folder holds for all.
    if (file === undefined || !tellsApart(file)) this.#ofFolders.set(folder, await plan);
    return plan;
  }

  #planHeld(file: ConfigurationFile | undefined, holding: Holding): Promise<Plan> {
    const key = [file?.folder ?? '', holding.ignored, ...holding.from].join('\n');
    const known = this.#plans.get(key);
    if (known !== undefined) return known;
    const plan = this.#plan(file, holding);
    this.#plans.set(key, plan);
    return plan;
  }

  /** The desks of articles by path, all of them open before the first article is read. @throws UnusableConfiguration */
  async open(paths: readonly string[]): Promise<ReadonlyMap<string, Desk>> {
    const opened = new Map<string, Desk>();
    for (const path of paths) opened.set(path, await (await this.planOf(path)).desk());
    return opened;
  }

  /** The plan of the folder that the command was called in. */
  async here(): Promise<Plan> {
    return this.planOf(resolve(this.#options.places.cwd, '-'));
  }

  async #plan(file: ConfigurationFile | undefined, holding: Holding): Promise<Plan> {
    const { places: around, settings: base, say, pipeline } = this.#options;
    const places = configuredPlaces(around, file);
    const source = await styleSource(base, places, await pipeline?.(places), configuredStyle(file, holding));
    const { rules, languages } = holding;
    const settings = { ...styledBy(base, source), rules, languages };
    const files = this.#files.get(file) ?? readDeskFiles(places);
    this.#files.set(file, files);
    let opened: Promise<Desk> | undefined;
    const open = async () => {
      const desk = await files.open(settings, say);
      checkStyle(desk, source);
      return desk;
    };
    return {
      ...(file === undefined ? {} : { file }),
      holding,
      places,
      settings,
      files,
      desk: () => {
        opened ??= open();
        return opened;
      },
    };
  }
}

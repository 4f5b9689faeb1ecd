// A job that is written again: the earlier XLIFF of its story is found, and the translators' work in it goes over to the new.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bitextFormatFor, readBitext } from '../../formats/bitexts/index.js';
import { type CarriedOver, carryOver, hasWork } from '../../memory/carryOver.js';
import type { Inline, LanguageCode } from '../../model/article.js';
import type { Bitext, Unit, UnitGroup } from '../../model/bitext.js';
import { isEarlierCopy, isRemovedFile, removedFileName } from '../../steps/job/names.js';
import type { Desk, JobFile, Settings, Sheet } from '../../steps/sheet.js';
import { write } from '../../steps/write.js';
import { decodeXml } from '../../syntax/xml.js';
import { sha256 } from '../../text/hash.js';
import { readBytes } from '../disk.js';

/** What a job is made of, so that it can be made again with earlier work in it. */
export interface JobContent {
  /** The files as they would be without any earlier work. */
  readonly files: readonly JobFile[];
  readonly bitexts: readonly Bitext[];
  /** The same files for other bitexts. */
  render(bitexts: readonly Bitext[]): readonly JobFile[];
  readonly settings: Settings;
  say(key: string, data: Readonly<Record<string, string | number>>): string;
}

/** What became of the work in one direction. */
export interface DirectionUpdate {
  readonly language: LanguageCode;
  readonly counts: CarriedOver['counts'];
}

/** A job's files with the work of earlier ones. */
export interface Update {
  readonly files: readonly JobFile[];
  readonly directions: readonly DirectionUpdate[];
  /** Names of files that are as far as the new ones would be, and stay as somebody left them. */
  readonly kept: ReadonlySet<string>;
  /** Names of files of somebody's that would be written over and cannot be read: nobody can tell what is in them. */
  readonly unreadable: readonly string[];
}

/** An XLIFF file of the folder. */
interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bitext: Bitext | undefined;
  /** When it was changed last, in milliseconds. */
  readonly changed: number;
}

/**
 * Takes earlier work into a job. Reads the folder, writes nothing.
 * @param isEdited whether somebody changed a file since Tamdil wrote it
 * @param versionOf the XLIFF version that a file was written in, where that is known
 */
export async function updated(
  folder: string,
  content: JobContent,
  isEdited: (name: string, bytes: Uint8Array) => boolean,
  versionOf: (name: string) => string | undefined,
): Promise<Update> {
  const there = await earlierFiles(folder);
  const files = new Map(content.files.map((file) => [file.name, file]));
  const unreadable = there
    .filter(({ name, bytes, bitext }) => bitext === undefined && files.has(name) && isEdited(name, bytes))
    .map(({ name }) => name);
  if (unreadable.length > 0 || there.length === 0)
    return { files: content.files, directions: [], kept: new Set(), unreadable };

  const carried = new Map<LanguageCode, CarriedOver>();
  for (const next of content.bitexts) {
    const own = there.filter(({ bitext }) => bitext !== undefined && isOfStory(bitext, next));
    const [removed, earlier] = [own.filter((f) => isRemovedFile(f.name)), own.filter((f) => !isRemovedFile(f.name))];
    const groups = removed.flatMap(({ bitext }) => bitext?.groups ?? []);
    const bitexts = earlier.flatMap(({ bitext }) => bitext ?? []);
    const changed = (source: string) => content.say('notes:update', { source });
    if (own.length > 0) carried.set(next.targetLanguage, carryOver(next, bitexts, groups, { changed }));
  }
  const bitextOf = (next: Bitext) => carried.get(next.targetLanguage)?.bitext ?? next;
  const bitexts = content.bitexts.map(bitextOf);
  const kept = new Set<string>();
  for (const { name, bytes, bitext } of there) {
    const file = files.get(name);
    const next = bitexts.find(({ targetLanguage }) => targetLanguage === file?.language);
    if (next === undefined || bitext === undefined || !isEdited(name, bytes)) continue;
    const version = content.settings.xliff.find((v) => content.settings.xliff.length === 1 || name.includes(`.${v}.`));
    if ((versionOf(name) ?? version) === version && isAsFar(bitext, next)) kept.add(name);
  }
  const written = content.render(bitexts);
  const copies = copiesOf(there, written, kept, isEdited);
  const sides = content.bitexts.flatMap((next) => sideFile(next, carried.get(next.targetLanguage), there, content));
  return {
    files: [...copies, ...sides, ...written],
    directions: [...carried]
      .map(([language, { counts }]) => ({ language, counts }))
      .filter(({ counts }) => counts.kept + counts.changed + counts.removed > 0),
    kept,
    unreadable: [],
  };
}

async function earlierFiles(folder: string): Promise<EarlierFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:xlf|xliff)$/iu.test(name)).sort();
  const files: EarlierFile[] = [];
  for (const name of names) {
    if (isEarlierCopy(name)) continue;
    const path = join(folder, name);
    const info = await stat(path);
    if (!info.isFile()) continue;
    const bytes = await readBytes(path);
    const { decoded } = decodeXml(bytes, name);
    const read = decoded === undefined ? undefined : readBitext(decoded.text, name);
    const sound = read?.findings.every(({ severity }) => severity !== 'error') ?? false;
    files.push({ name, bytes, bitext: sound ? read?.bitext : undefined, changed: info.mtimeMs });
  }
  return files.sort((a, b) => b.changed - a.changed || (a.name < b.name ? -1 : 1));
}

/** Whether a file is of a story and direction: by its original's name, or, where a tool changed that, by its units. */
function isOfStory(bitext: Bitext, next: Bitext): boolean {
  if (bitext.sourceLanguage !== next.sourceLanguage || bitext.targetLanguage !== next.targetLanguage) return false;
  if (bitext.original.normalize('NFC') === next.original.normalize('NFC')) return true;
  const ids = new Set(unitsOf(next).map(({ id }) => id));
  return unitsOf(bitext).some(({ id }) => ids.has(id));
}

/** Whether a file has the units of another, each with the same work: then nothing would be gained by writing it anew. */
function isAsFar(bitext: Bitext, next: Bitext): boolean {
  const units = new Map(unitsOf(bitext).map((unit) => [unit.id, unit]));
  const all = unitsOf(next);
  return all.length === units.size && all.every((unit) => isSame(unit, units.get(unit.id)));
}

function isSame(unit: Unit, other: Unit | undefined): boolean {
  if (other === undefined || shape(unit.source) !== shape(other.source)) return false;
  if (hasWork(unit) !== hasWork(other)) return false;
  return !hasWork(unit) || (unit.state === other.state && shape(unit.target ?? []) === shape(other.target ?? []));
}

/** What a run says and which codes it has, however it was cut into pieces. */
const shape = (inlines: readonly Inline[]) =>
  inlines.map((i) => (i.type === 'text' ? i.value.normalize('NFC') : `\0${i.type} ${i.id}\0`)).join('');

const unitsOf = ({ groups }: Bitext) => groups.flatMap(({ units }) => units);

/** Copies of what somebody worked on and is written anew: a tool may have put more into a file than goes over. */
function copiesOf(
  there: readonly EarlierFile[],
  written: readonly JobFile[],
  kept: ReadonlySet<string>,
  isEdited: (name: string, bytes: Uint8Array) => boolean,
): JobFile[] {
  const names = new Set(written.map(({ name }) => name));
  return there
    .filter(({ name, bytes }) => names.has(name) && !kept.has(name) && isEdited(name, bytes))
    .map(({ name, bytes }) => ({
      name: name.replace(/(\.[^.]+)$/u, `.earlier-${sha256(bytes).slice(0, 8)}$1`),
      content: bytes,
      role: 'side' as const,
    }));
}

/** The file of units whose sentence is gone; none where none ever went. */
function sideFile(
  next: Bitext,
  carried: CarriedOver | undefined,
  there: readonly EarlierFile[],
  { settings, say }: JobContent,
): JobFile[] {
  const name = removedFileName(next);
  const groups: readonly UnitGroup[] = carried?.removed ?? [];
  if (groups.length === 0 && !there.some((file) => file.name === name)) return [];
  const notes = [{ category: settings.tool.name, priority: 5, text: say('notes:removed', {}) }];
  const text = bitextFormatFor(SIDE_VERSION).write(
    { ...next, groups, notes },
    { version: SIDE_VERSION, tool: settings.tool },
  );
  return [{ name, content: Buffer.from(text, 'utf8'), role: 'side', language: next.targetLanguage }];
}

/** The version that may hold a file without units, and that every tool opens. */
const SIDE_VERSION = '1.2';

/** A story that has been through all steps, as a job that earlier work can be taken into. */
export function jobContent(sheet: Partial<Sheet>, desk: Desk): JobContent {
  const { article, normalized, bitexts = [], files = [] } = sheet as Sheet;
  const render = (updatedBitexts: readonly Bitext[]) =>
    write.run({ article, normalized, bitexts: updatedBitexts }, desk);
  return { files, bitexts, render, settings: desk.settings, say: desk.say };
}

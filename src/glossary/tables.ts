// The tables of the trie. Open addressing in typed arrays: a lookup touches one or two cache lines and no object, and a
// compiled lexicon is read from a file as it is.

/** FNV-1a over folded units, as a signed number, which engines count with quickest: cheap to carry along letter by letter. */
export const HASH_SEED = 0x811c9dc5 | 0;
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** What a table of words is made of. */
export interface WordData {
  /** Word numbers and whole hashes, side by side, by hash; the number is -1 where the slot is free. */
  readonly slots: Int32Array;
  /** The folded units of all words, and where each word's begin; one more entry ends the last. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** For each pair of first letters, a bit for every length (capped at 31) of a word that begins with them. */
  readonly lengths: Uint32Array;
  /** By word: 1 where a listed form begins with it and not with a capital. And the lengths of these words alone. */
  readonly small: Uint8Array;
  readonly smallLengths: Uint32Array;
}

/** Folded words by number. */
export class WordTable {
  #slots: Int32Array;
  #units: Uint16Array;
  #starts: Uint32Array;
  readonly #lengths: Uint32Array;
  #small: Uint8Array;
  readonly #smallLengths: Uint32Array;
  #size: number;

  /** @param data of another table, which must not be changed afterwards; a new table is empty */
  constructor(data?: WordData) {
    this.#slots = data?.slots ?? new Int32Array(1 << 11).fill(-1);
    this.#units = data?.units ?? new Uint16Array(1 << 12);
    this.#starts = data?.starts ?? new Uint32Array((1 << 9) + 1);
    this.#lengths = data?.lengths ?? new Uint32Array(1 << 14);
    this.#small = data?.small ?? new Uint8Array(1 << 9);
    this.#smallLengths = data?.smallLengths ?? new Uint32Array(1 << 14);
    this.#size = data === undefined ? 0 : data.starts.length - 1;
  }

  get size(): number {
    return this.#size;
  }

  get data(): WordData {
    const end = this.#starts[this.#size] as number;
    return {
      slots: this.#slots,
      units: this.#units.slice(0, end),
      starts: this.#starts.slice(0, this.#size + 1),
      lengths: this.#lengths,
      small: this.#small.slice(0, this.#size),
      smallLengths: this.#smallLengths,
    };
  }

  /** The number of a word, given one if it has none. */
  add(word: string): number {
    const units = Uint16Array.from(word, (_, i) => word.charCodeAt(i));
    let hash = HASH_SEED;
    for (const unit of units) hash = hashStep(hash, unit);
    const known = this.get(hash, units, 0, units.length);
    if (known >= 0) return known;
    const id = this.#size++;
    const start = this.#starts[id] as number;
    this.#starts = withRoom(this.#starts, this.#size + 1);
    this.#units = withRoom(this.#units, start + units.length);
    this.#units.set(units, start);
    this.#starts[id + 1] = start + units.length;
    this.#small = withRoom(this.#small, this.#size);
    addLength(this.#lengths, word);
    if (this.#size * 4 > this.#slots.length) this.#grow();
    this.#place(hash, id);
    return id;
  }

  /** Notes that a listed form begins with the word, and not with a capital. @returns the word's number */
  addSmall(word: string): number {
    const id = this.add(word);
    this.#small[id] = 1;
    addLength(this.#smallLengths, word);
    return id;
  }

  /** Whether a listed form that begins with the word does so without a capital. */
  isSmall(id: number): boolean {
    return this.#small[id] === 1;
  }

  /**
   * The number of the word in `units[from..to)`, or -1.
   * @param hash of those units, see hashStep; it is never trusted alone
   */
  get(hash: number, units: Uint16Array, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const id = slots[at] as number;
      if (id < 0) return -1;
      if (slots[at + 1] === hash && this.#equals(id, units, from, to)) return id;
    }
  }

  /**
   * Bits of the lengths that words with these first two units have: bit 31 stands for 31 and more.
   * @param small only those that a listed form begins with, without a capital
   */
  lengths(first: number, second: number, small: boolean): number {
    return (small ? this.#smallLengths : this.#lengths)[lengthBucket(first, second)] as number;
  }

  #equals(id: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#units[start + i - from] !== units[i]) return false;
    return true;
  }

  #place(hash: number, id: number): void {
    const mask = this.#slots.length - 1;
    let at = (hash << 1) & mask;
    while ((this.#slots[at] as number) >= 0) at = (at + 2) & mask;
    this.#slots[at] = id;
    this.#slots[at + 1] = hash;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(-1);
    for (let at = 0; at < old.length; at += 2)
      if ((old[at] as number) >= 0) this.#place(old[at + 1] as number, old[at] as number);
  }
}

function addLength(lengths: Uint32Array, word: string): void {
  const bucket = lengthBucket(word.charCodeAt(0), word.charCodeAt(1));
  lengths[bucket] = (lengths[bucket] as number) | (1 << Math.min(word.length, 31));
}

function lengthBucket(first: number, second: number): number {
  return ((first & 127) << 7) | ((second || 0) & 127);
}

/** The array, or a copy of twice its length, so that `count` elements fit. */
function withRoom<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T, count: number): T {
  if (count <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(count, array.length * 2));
  longer.set(array);
  return longer;
}

/** Steps of the trie: from a node by a word to a node. */
export class EdgeTable {
  #capacity: number;
  /** Node, word, target; node -1 where the slot is free. */
  #cells: Int32Array;
  #count = 0;

  /** @param cells of another table, which must not be changed afterwards; a new table is empty */
  constructor(cells?: Int32Array) {
    this.#capacity = cells === undefined ? 1 << 10 : cells.length / 3;
    this.#cells = cells ?? new Int32Array(3 * this.#capacity).fill(-1);
  }

  get cells(): Int32Array {
    return this.#cells;
  }

  /** The node that a word leads to, or -1. */
  get(node: number, word: number): number {
    const cells = this.#cells;
    const mask = this.#capacity - 1;
    for (let slot = spread(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      const from = cells[at] as number;
      if (from < 0) return -1;
      if (from === node && cells[at + 1] === word) return cells[at + 2] as number;
    }
  }

  /** Adds a step that does not exist yet. */
  set(node: number, word: number, target: number): void {
    if (++this.#count * 2 > this.#capacity) this.#grow();
    this.#place(node, word, target);
  }

  #place(node: number, word: number, target: number): void {
    const mask = this.#capacity - 1;
    let slot = spread(node, word) & mask;
    while ((this.#cells[3 * slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#cells.set([node, word, target], 3 * slot);
  }

  #grow(): void {
    const old = this.#cells;
    this.#capacity *= 2;
    this.#cells = new Int32Array(3 * this.#capacity).fill(-1);
    for (let at = 0; at < old.length; at += 3)
      if ((old[at] as number) >= 0) this.#place(old[at] as number, old[at + 1] as number, old[at + 2] as number);
  }
}

function spread(node: number, word: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

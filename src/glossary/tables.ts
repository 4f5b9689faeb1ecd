// The two tables of the trie. Open addressing in typed arrays: a lookup touches one or two cache lines and no object.

/** FNV-1a over folded units: cheap to carry along letter by letter. */
export const HASH_SEED = 0x811c9dc5;
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) >>> 0;
}

/** Folded words by number. */
export class WordTable {
  #slots = new Int32Array(1 << 10).fill(-1);
  #hashes: number[] = [];
  readonly #words: string[] = [];
  /** For each pair of first letters, a bit for every length (capped at 31) of a word that begins with them. */
  readonly #lengths = new Uint32Array(1 << 14);

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, given one if it has none. */
  add(word: string): number {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
    const known = this.#find(hash, word);
    if (known >= 0) return known;
    const id = this.#words.length;
    this.#words.push(word);
    this.#hashes.push(hash);
    const bucket = lengthBucket(word.charCodeAt(0), word.charCodeAt(1));
    this.#lengths[bucket] = (this.#lengths[bucket] as number) | (1 << Math.min(word.length, 31));
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#place(hash, id);
    return id;
  }

  /**
   * The number of the word in `units[from..to)`, or -1.
   * @param hash of those units, see hashStep; it is never trusted alone
   */
  get(hash: number, units: Uint16Array, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id < 0) return -1;
      if (this.#hashes[id] === hash && this.#equals(id, units, from, to)) return id;
    }
  }

  /** Bits of the lengths that words with these first two units have: bit 31 stands for 31 and more. */
  lengths(first: number, second: number): number {
    return this.#lengths[lengthBucket(first, second)] as number;
  }

  #equals(id: number, units: Uint16Array, from: number, to: number): boolean {
    const word = this.#words[id] as string;
    if (word.length !== to - from) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[from + i]) return false;
    return true;
  }

  #find(hash: number, word: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id < 0) return -1;
      if (this.#words[id] === word) return id;
    }
  }

  #place(hash: number, id: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (const [id, hash] of this.#hashes.entries()) this.#place(hash, id);
  }
}

function lengthBucket(first: number, second: number): number {
  return ((first & 127) << 7) | ((second || 0) & 127);
}

/** Steps of the trie: from a node by a word to a node. */
export class EdgeTable {
  #capacity = 1 << 10;
  /** Node, word, target; node -1 where the slot is free. */
  #cells = new Int32Array(3 * this.#capacity).fill(-1);
  #count = 0;

  /** The node that a word leads to, or -1. */
  get(node: number, word: number): number {
    const mask = this.#capacity - 1;
    for (let slot = spread(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = 3 * slot;
      const from = this.#cells[at] as number;
      if (from < 0) return -1;
      if (from === node && this.#cells[at + 1] === word) return this.#cells[at + 2] as number;
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

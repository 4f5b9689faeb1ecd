// Random numbers that are the same everywhere and every time.

/** A seed from a text (FNV-1a). */
function seedOf(text) {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A generator of random choices (mulberry32). */
export class Random {
  #state;

  /** @param {string} seed */
  constructor(seed) {
    this.#state = seedOf(seed);
  }

  /** @returns {number} from 0 up to, without, 1 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** @returns {number} a whole number from 0 up to, without, the limit */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** @param {number} share */
  chance(share) {
    return this.next() < share;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }

  /** A rank that is small as often as it is large: every power of ten as often as the next. */
  rank(count) {
    return Math.min(count - 1, Math.floor(Math.exp(this.next() * Math.log(count + 1))) - 1);
  }
}

// What a story has said before a place: the names decided there, ours and other people's.
import type { Mention } from '../model/mention.js';

/** A name of ours, or a name that was found to be somebody else's. */
export interface Named {
  readonly block: string;
  readonly concept?: string;
  /** What it was called, where nothing else goes by that. */
  readonly surface?: string;
  /** The stranger's country or body, as far as known, and the readings of ours that the name does not mean. */
  readonly stranger?: { readonly owner: string; readonly readings: readonly string[]; readonly surface: string };
}

/** In the order in which a reader meets them. */
export interface Earlier {
  readonly named: readonly Named[];
  /** The mentions that were resolved. */
  readonly mentions: readonly Mention[];
}

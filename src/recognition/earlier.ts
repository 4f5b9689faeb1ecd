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

/** How many names back a reader remembers. It keeps the time for a long story in step with its length. */
const MEMORY = 500;

/** The number of the last item within memory that fits; -1 where none does. */
export function lastRemembered<T>(items: readonly T[], fits: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= Math.max(0, items.length - MEMORY); at--) if (fits(items[at] as T)) return at;
  return -1;
}

/** The last mention of a block that fits. Those of one block stand together, those of the last one at the end. */
export function lastInBlock(
  { mentions }: Earlier,
  block: string,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  for (let at = mentions.length - 1; at >= 0 && mentions[at]?.block === block; at--)
    if (fits(mentions[at] as Mention)) return mentions[at];
  return undefined;
}

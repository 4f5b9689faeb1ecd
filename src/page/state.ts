// What every part of the page may ask for: data, words, and where one is.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Decisions } from './decisions.js';
import type { Model } from './model.js';
import type { Route, View } from './route.js';
import type { Words } from './words.js';

export interface Page {
  readonly model: Model;
  readonly words: Words;
  readonly route: Route;
  /** Goes to a view. Within a view, choices change without a step in the browser's history. */
  go(view: View, chosen?: Route['chosen']): void;
  /** Changes choices of this view; an empty value takes one away. */
  choose(changes: Route['chosen']): void;
  /** Ids of concepts that are called the same as another. */
  readonly sharing: ReadonlySet<string>;
  readonly decisions: Decisions;
  decide(next: Decisions): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('no page');
  return page;
}

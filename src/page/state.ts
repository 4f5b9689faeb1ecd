// What every part of the page may ask for: data, words, and where one is.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageFront } from '../model/reportPage.js';
import type { Decisions } from './decisions.js';
import type { Model } from './model.js';
import type { Route, View } from './route.js';
import type { Words } from './words.js';

/** What is there from the start. */
export interface Page {
  readonly front: PageFront;
  readonly words: Words;
  readonly route: Route;
  /** Goes to a view. Within a view, choices change without a step in the browser's history. */
  go(view: View, chosen?: Route['chosen']): void;
  /** Changes choices of this view; an empty value takes one away. */
  choose(changes: Route['chosen']): void;
  readonly decisions: Decisions;
  decide(next: Decisions): void;
}

/** What is there once all of the page has been read. */
export interface WholePage extends Page {
  readonly model: Model;
  /** Ids of concepts that are called the same as another. */
  readonly sharing: ReadonlySet<string>;
}

export const PageContext = createContext<Page | undefined>(undefined);
export const WholePageContext = createContext<WholePage | undefined>(undefined);

export const usePage = (): Page => given(useContext(PageContext));

/** For views and parts that are drawn only when all is there. */
export const useWholePage = (): WholePage => given(useContext(WholePageContext));

function given<T>(page: T | undefined): T {
  if (page === undefined) throw new Error('no page');
  return page;
}

// Data stands in the page as JSON. The overview's comes before the page's code; the rest, which is large, behind it:
// the overview is drawn while the browser still reads.
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PageData } from '../model/reportPage.js';
import { type Model, makeModel } from './model.js';

/** What an element of the page holds. */
export const held = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

let known: Model | undefined;

/** All of the report; only to be asked for when the document is whole. */
export function wholeModel(): Model {
  known ??= makeModel(held('data') as PageData);
  return known;
}

/** Reads it before anyone asks, once it is there and the page has been drawn: the first view that needs it opens at once. */
export function readAhead(): void {
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(wholeModel)));
}

/** Whether the browser has read the document to its end. */
export function useWholeDocument(): boolean {
  const [whole, end] = useState(document.readyState !== 'loading');
  useLayoutEffect(() => {
    const ended = () => end(true);
    addEventListener('DOMContentLoaded', ended);
    return () => removeEventListener('DOMContentLoaded', ended);
  }, []);
  return whole;
}

// Names counted by status.
import { type NameStatus, nameStatuses } from '../../model/consistency.js';

/** A count that grows. */
export type Counting = Record<NameStatus, number>;

/** Nothing counted yet. */
export const noCounts = (): Counting => ({ preferred: 0, admitted: 0, deviates: 0, forbidden: 0, ambiguous: 0 });

/** The one of two statuses that an editor has to hear of first. */
export const graver = (a: NameStatus, b: NameStatus): NameStatus =>
  nameStatuses.indexOf(a) > nameStatuses.indexOf(b) ? a : b;

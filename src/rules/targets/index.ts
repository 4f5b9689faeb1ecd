// The rules that check translations. A further one is a file here and a line in the list.
import type { BitextRule } from '../../model/rule.js';
import { doubleSpace } from './doubleSpace.js';
import { endPunctuation } from './endPunctuation.js';
import { forbiddenInTarget } from './forbiddenInTarget.js';
import { inconsistentTarget } from './inconsistentTarget.js';
import { markupInTarget } from './markupInTarget.js';
import { numbersInTarget } from './numbersInTarget.js';
import { quotationMarks } from './quotationMarks.js';
import { sourceAsTarget } from './sourceAsTarget.js';
import { spacedDash } from './spacedDash.js';
import { termInTarget } from './termInTarget.js';
import { unitOrder } from './unitOrder.js';
import { untranslated } from './untranslated.js';

export const bitextRules: readonly BitextRule[] = [
  termInTarget,
  forbiddenInTarget,
  markupInTarget,
  untranslated,
  sourceAsTarget,
  numbersInTarget,
  inconsistentTarget,
  endPunctuation,
  quotationMarks,
  spacedDash,
  doubleSpace,
  unitOrder,
];

// The rules that lint checks. A further one is a file here and a line in the list.
import type { Rule } from '../model/rule.js';
import { ambiguousName } from './ambiguousName.js';
import { decomposedLetters } from './decomposedLetters.js';
import { forbiddenTerm } from './forbiddenTerm.js';
import { gluedName } from './gluedName.js';
import { nameVariant } from './nameVariant.js';
import { nearMiss } from './nearMiss.js';

export const rules: readonly Rule[] = [
  nameVariant,
  nearMiss,
  gluedName,
  forbiddenTerm,
  ambiguousName,
  decomposedLetters,
];

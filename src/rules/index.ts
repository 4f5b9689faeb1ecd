// The rules that lint checks. A further one is a file here and a line in the list.
import type { Rule } from '../model/rule.js';
import { ambiguousName } from './ambiguousName.js';
import { asciiLetters } from './asciiLetters.js';
import { decomposedLetters } from './decomposedLetters.js';
import { dottedI } from './dottedI.js';
import { forbiddenTerm } from './forbiddenTerm.js';
import { gluedName } from './gluedName.js';
import { hiddenCharacters } from './hiddenCharacters.js';
import { lookAlikeLetters } from './lookAlikeLetters.js';
import { missingDiacritics } from './missingDiacritics.js';
import { nameVariant } from './nameVariant.js';
import { nearMiss } from './nearMiss.js';
import { tonePlacement } from './tonePlacement.js';

export const rules: readonly Rule[] = [
  nameVariant,
  nearMiss,
  gluedName,
  forbiddenTerm,
  ambiguousName,
  decomposedLetters,
  lookAlikeLetters,
  asciiLetters,
  dottedI,
  missingDiacritics,
  tonePlacement,
  hiddenCharacters,
];

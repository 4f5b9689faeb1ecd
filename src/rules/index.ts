// The rules that lint checks. A further one is a file here and a line in the list.
import type { Rule } from '../model/rule.js';
import { acronymUnexplained } from './acronymUnexplained.js';
import { ambiguousName } from './ambiguousName.js';
import { asciiLetters } from './asciiLetters.js';
import { datelineForm } from './datelineForm.js';
import { decomposedLetters } from './decomposedLetters.js';
import { dottedI } from './dottedI.js';
import { firstGloss } from './firstGloss.js';
import { forbiddenTerm } from './forbiddenTerm.js';
import { gluedName } from './gluedName.js';
import { hiddenCharacters } from './hiddenCharacters.js';
import { lookAlikeLetters } from './lookAlikeLetters.js';
import { missingDiacritics } from './missingDiacritics.js';
import { mixedVariants } from './mixedVariants.js';
import { nameVariant } from './nameVariant.js';
import { nearMiss } from './nearMiss.js';
import { shortFormFirst } from './shortFormFirst.js';
import { signoffForm } from './signoffForm.js';
import { titleOutOfDate } from './titleOutOfDate.js';
import { tonePlacement } from './tonePlacement.js';
import { unknownRecurringName } from './unknownRecurringName.js';

export const rules: readonly Rule[] = [
  nameVariant,
  mixedVariants,
  nearMiss,
  gluedName,
  forbiddenTerm,
  ambiguousName,
  shortFormFirst,
  titleOutOfDate,
  acronymUnexplained,
  firstGloss,
  unknownRecurringName,
  datelineForm,
  signoffForm,
  decomposedLetters,
  lookAlikeLetters,
  asciiLetters,
  dottedI,
  missingDiacritics,
  tonePlacement,
  hiddenCharacters,
];

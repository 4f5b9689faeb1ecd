// A form in the target that the glossary forbids, or advises against.
import { preferredTerm, termOf } from '../../glossary/houseForm.js';
import { languageOf } from '../../languages/index.js';
import { withParts } from '../../model/mention.js';
import type { BitextRule } from '../../model/rule.js';
import { translated, unitFinding } from './finding.js';

export const forbiddenInTarget: BitextRule = {
  id: 'forbidden-in-target',
  severity: 'error',
  examples: [
    {
      from: 'en',
      to: 'az',
      units: [['The National Assembly of Vietnam met.', 'Vyetnam Milli Məclisinin iclası olub.']],
      finds: 'forbidden',
    },
    {
      from: 'en',
      to: 'az',
      units: [['The National Assembly of Vietnam met.', 'Vyetnam Milli Assambleyası toplanıb.']],
    },
  ],
  *check(checked) {
    const { glossary, style, languages } = checked;
    if (languages === undefined) return;
    for (const unit of translated(checked))
      for (const mention of unit.targetMentions.flatMap(withParts)) {
        const term = termOf(mention);
        if (mention.status !== 'resolved' || (term?.use !== 'forbidden' && term?.use !== 'deprecated')) continue;
        const concept = glossary.get(mention.concepts[0] ?? '');
        const preferred = concept && preferredTerm(concept, languages.target, style, term);
        const found = mention.surface + (mention.ending ?? '');
        const { inflection } = languageOf(languages.target);
        const inSlot = preferred && inflection?.inSlotOf(found, term.text, preferred.text, preferred);
        const data = { reason: term.use, concept: concept?.id ?? '', found, expected: inSlot ?? preferred?.text ?? '' };
        yield unitFinding(this, checked, unit, data, term.use === 'forbidden' ? 'error' : 'warning');
      }
  },
};

// A target that is letter for letter its source, though there are words in it to translate.
import type { Glossary } from '../../model/concept.js';
import type { Mention } from '../../model/mention.js';
import type { BitextRule, CheckedUnit } from '../../model/rule.js';
import { addresses } from '../../text/addresses.js';
import { isAcronym } from '../../text/letters.js';
import { translated, unitFinding } from './finding.js';

/** A single word may be the same in both languages. */
const ENOUGH = 2;

export const sourceAsTarget: BitextRule = {
  id: 'source-as-target',
  severity: 'warning',
  examples: [
    { from: 'en', to: 'vi', units: [['The talks went on.', 'The talks went on.']], finds: 'source-as-target' },
    {
      from: 'en',
      to: 'vi',
      units: [['Prime Minister visits Baku', 'Prime Minister visits Baku']],
      finds: 'source-as-target',
    },
    { from: 'en', to: 'vi', units: [['— VNS', '— VNS']] },
    { from: 'en', to: 'az', units: [['SOCAR 2025', 'SOCAR 2025']] },
  ],
  *check(checked) {
    for (const unit of translated(checked))
      if (squeezed(unit.source) === squeezed(unit.target) && wordsLeft(unit, checked.glossary) >= ENOUGH)
        yield unitFinding(this, checked, unit, { source: unit.source });
  },
};

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Words of the source that are no acronyms, numbers or addresses, and no names of people and places, which may stay. */
function wordsLeft({ source, sourceMentions }: CheckedUnit, glossary: Glossary): number {
  const stays = ({ candidates }: Mention) =>
    candidates.every(({ concept }) => ['person', 'place'].includes(glossary.get(concept)?.kind ?? ''));
  const closed = [...addresses(source), ...sourceMentions.filter(stays).map(({ place }) => place)];
  return [...source.matchAll(/[\p{L}\p{M}]+/gu)].filter(
    ({ 0: word, index }) => !isAcronym(word) && !closed.some(([start, end]) => start <= index && index < end),
  ).length;
}

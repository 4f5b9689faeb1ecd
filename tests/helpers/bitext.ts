// Translated sentences as a bitext, without a file.
import type { LanguageCode } from '../../src/model/article.js';
import type { Bitext, Unit, UnitState } from '../../src/model/bitext.js';
import type { CheckedBitext } from '../../src/model/rule.js';
import { checkedBitext } from '../../src/steps/back/checkedBitext.js';
import type { Desk } from '../../src/steps/sheet.js';

/** `<1>`, `</1>` and `<2/>` are codes, as translation tools show them. */
function inlines(value: string): Unit['source'] {
  return value
    .split(/(<\/?\d+\/?>)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const [, slash = '', id = '', alone = ''] = /^<(\/?)(\d+)(\/?)>$/u.exec(part) ?? [];
      if (id === '') return { type: 'text', value: part, span: [0, part.length] };
      const type = slash !== '' ? 'close' : alone !== '' ? 'standalone' : 'open';
      return { type, id, kind: 'bold', raw: part, span: [0, part.length] };
    });
}

/** Units `1`, `2` …, each a group of its own; an empty target is none. */
export function bitextOf(
  from: LanguageCode,
  to: LanguageCode,
  units: readonly (readonly [source: string, target: string])[],
  state: UnitState = 'translated',
): Bitext {
  return {
    story: 'test',
    original: `test.${from}.txt`,
    format: 'text',
    sourceLanguage: from,
    targetLanguage: to,
    notes: [],
    groups: units.map(([source, target], index) => ({
      id: `g${index + 1}`,
      name: '',
      kind: 'paragraph',
      units: [
        {
          id: String(index + 1),
          name: '',
          source: inlines(source),
          ...(target === '' ? {} : { target: inlines(target) }),
          state: target === '' ? 'initial' : state,
          annotations: [],
          notes: [],
        },
      ],
    })),
  };
}

/** The same, with what is named in it. Unit n stands at [n, n + 1]. */
export function checkedOf(bitext: Bitext, desk: Desk, order?: readonly string[]): CheckedBitext {
  const placeOf = (unit: string) => [Number(unit), Number(unit) + 1] as const;
  return checkedBitext({ path: 'test.xlf', bitext, placeOf, ...(order === undefined ? {} : { order }) }, desk);
}

// Units in another order than the article's: a translator would read the story out of order. Merge goes by ids and is safe.
import type { BitextRule } from '../../model/rule.js';
import { unitFinding } from './finding.js';

export const unitOrder: BitextRule = {
  id: 'unit-order',
  severity: 'info',
  examples: [
    {
      from: 'en',
      to: 'vi',
      units: [
        ['He left.', 'Ông đã đi.'],
        ['She came.', 'Bà đã đến.'],
        ['They met.', 'Hai người đã gặp nhau.'],
      ],
      order: [2, 1, 3],
      finds: 'unit-order',
    },
    {
      from: 'en',
      to: 'vi',
      units: [
        ['He left.', 'Ông đã đi.'],
        ['She came.', 'Bà đã đến.'],
      ],
      order: [1, 2],
    },
  ],
  *check(checked) {
    const places = new Map((checked.order ?? []).map((id, place) => [id, place]));
    let before: { id: string; place: number } | undefined;
    for (const unit of checked.units) {
      const { id } = unit.unit;
      const place = places.get(id);
      if (place === undefined) continue;
      if (before !== undefined && place < before.place) {
        yield unitFinding(this, checked, unit, { other: before.id });
        return;
      }
      before = { id, place };
    }
  },
};

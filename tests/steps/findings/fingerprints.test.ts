// A finding is known again wherever its sentence goes, and told from every other of its file.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

const desk = shippedDesk('vns');
const prints = (text: string) =>
  throughSteps(text, 'a.en.txt', desk).findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);

const TEXT = 'Headline\n\nTô Lâm spoke in Hanoi. He left Hanoi.\n\nHe came back to Hanoi and Hanoi.\n';

test('the line, the paragraph and the letters’ composition do not matter; the sentence does', () => {
  const before = prints(TEXT);
  expect(before.length).toBeGreaterThan(3);
  expect(new Set(before).size).toBe(before.length);
  expect(prints(`Headline\n\nA new paragraph.\n\n${TEXT.slice(10)}`)).toEqual(before);
  expect(prints(TEXT.replaceAll('\n', '\r\n'))).toEqual(before);
  const changed = prints(TEXT.replace('He left Hanoi.', 'He soon left Hanoi.'));
  expect(changed.filter((print) => !before.includes(print))).toHaveLength(1);
});

test('of the same sentence twice each has its own, whatever stands between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('In Hanoi.', 'Nobody came.', 'To Lam left.'), { maxLength: 12 }),
      (sentences) => {
        const found = prints(`Headline\n\n${sentences.join('\n\n')}\n`);
        expect(new Set(found).size).toBe(found.length);
      },
    ),
    { numRuns: 40 },
  );
});

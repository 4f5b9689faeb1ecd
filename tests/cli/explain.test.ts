import { expect, test } from 'vitest';
import { explainChanges } from '../../src/cli/explain.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';
import { wordsIn } from '../helpers/words.js';

const text = `Hanoi – To Lam met Việt Namfriends.\r\n\r\nLam left. ${'Đã'.normalize('NFD')}.\n`;
const { normalized } = throughSteps(text, 'a.en.txt', shippedDesk('vns'));
const explained = (code: string, color: boolean) =>
  explainChanges('a.en.txt', text, normalized.changes, { say: wordsIn(code), color } as never);

test('each change has its place, what becomes of it, its concept, the reason in words, and the rule', () => {
  const cells = explained('en', false)
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/u));
  expect(cells).toEqual([
    ['a.en.txt'],
    ['1:1', 'Hanoi', '→ Hà Nội', 'hanoi', 'spelling of house style vns; only meaning', 'name-variant'],
    ['1:9', 'To Lam', '→ Tô Lâm', 'to-lam', 'spelling of house style vns; full name', 'name-variant'],
    // A glued name begins before the space that it is given.
    ['1:20', 'Việt Namfriends', '→ Việt Nam friends', 'vietnam', expect.any(String), 'glued-name'],
    ['3:1', 'Lam', '→ Lâm', 'to-lam', expect.stringContaining('short for “To Lam”, named before'), 'name-variant'],
    ['3:11', expect.any(String), '→ Đã', 'letters composed (NFC)', 'decomposed-letters'],
  ]);
});

test('columns are aligned, and colored only on a terminal', () => {
  const rows = explained('en', false).trimEnd().split('\n').slice(1);
  expect(new Set(rows.map((row) => row.indexOf('→'))).size).toBeLessThanOrEqual(2);
  expect(explained('en', false)).not.toContain('\u001b');
  expect(explained('en', true)).toContain('\u001b[31mHanoi');
});

test.each(['vi', 'az'])('every reason has words in %s', (code) => {
  expect(explained(code, false)).not.toMatch(/explain\.|evidence\.|cli:/u);
});

test('what has nothing to change is told so', () => {
  expect(explainChanges('a.txt', '', [], { say: wordsIn('en'), color: false } as never)).toBe(
    'a.txt: nothing to change.\n',
  );
});

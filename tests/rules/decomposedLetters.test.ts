import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { sentenceOf } from '../../src/report/words.js';
import { applyEdits } from '../../src/text/edits.js';
import { shippedDesk } from '../helpers/glossary.js';
import { throughSteps } from '../helpers/story.js';
import { wordsIn } from '../helpers/words.js';

const desk = shippedDesk('neutral');

function found(text: string): readonly Finding[] {
  return (throughSteps(text, 'visit.vi.txt', desk).findings ?? []).filter((f) => f.rule === 'decomposed-letters');
}

const decomposed = 'Đoàn đã họp ở'.normalize('NFD');

test('one finding tells of all decomposed words of a paragraph, from the first to the last', () => {
  const text = `Ngày mai, ${decomposed} đây.\n\nXong.\n`;
  const findings = found(text);
  expect(findings.map((f) => [text.slice(...f.span), f.data])).toEqual([
    [decomposed, { word: 'Đoàn'.normalize('NFD'), right: 'Đoàn', count: 4 }],
  ]);
  expect(
    applyEdits(
      text,
      findings.flatMap((f) => f.fix ?? []),
    ),
  ).toBe(text.normalize('NFC'));
});

test('each paragraph has its own', () => {
  expect(found(`${decomposed}.\n\nXong.\n\n${decomposed}.\n`)).toHaveLength(2);
  expect(found('Đoàn đã họp.\n')).toEqual([]);
});

test.each([
  ['en', /^“họp” holds/u, /^4 words .*“Đoàn”/u],
  ['vi', /“họp”.* 1 từ/u, /“Đoàn”.* 4 từ/u],
  ['az', /^“họp” sözündə/u, /^4 sözdə .*“Đoàn”/u],
])('%s: a word is told of in another sentence than several', (code, one, several) => {
  const told = (text: string) => found(text).map((finding) => sentenceOf(finding, wordsIn(code)));
  expect(told(`Đoàn đã ${'họp'.normalize('NFD')}.\n`)).toEqual([expect.stringMatching(one)]);
  expect(told(`${decomposed} đây.\n`)).toEqual([expect.stringMatching(several)]);
});

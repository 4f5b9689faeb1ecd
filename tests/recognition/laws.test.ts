// What holds for any text, made by chance from names, their slips and the words between them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/formats/readArticle.js';
import { compileLexicon } from '../../src/glossary/lexicon.js';
import type { Article } from '../../src/model/article.js';
import type { Concept } from '../../src/model/concept.js';
import type { Mention } from '../../src/model/mention.js';
import { recognize } from '../../src/recognition/recognize.js';
import { resolve } from '../../src/recognition/resolve.js';
import { shippedDesk } from '../helpers/glossary.js';

const desk = shippedDesk();
const LANGUAGES = ['en', 'vi', 'az'] as const;

const pieces = fc.constantFrom(
  ...[
    'Tô Lâm',
    'To Lam',
    'Lâm',
    'Lam',
    'Trần Thanh Mẫn',
    'Mẫn',
    'Man',
    'Ilham Aliyev',
    'Əliyev',
    'Aliyev',
    'Sahibə Qafarova',
  ],
  ...[
    'National Assembly',
    'NA',
    'NAs',
    'Assembly',
    'Milli Majlis',
    'Milli Məclis',
    'Quốc hội',
    'Party',
    'Đảng',
    'Parliament',
  ],
  ...[
    'President',
    'Speaker',
    'Chủ tịch Quốc hội',
    'Baş katib',
    'Prezident',
    'Việt Nam',
    'Viet-Nam',
    'Vyetnam',
    'Azərbaycan',
  ],
  ...[
    'Hà Nội',
    'HÀ NỘI',
    'Bakı',
    'Seoul',
    'Bulgaria',
    'Bảo tàng Hồ Chí Minh',
    'Heydar Aliyev Centre',
    'MỸ',
    'Anh',
    'Lào',
  ],
  ...[
    'in',
    'nın',
    "'s",
    '’s',
    'ilə',
    'və',
    'và',
    'and',
    'of',
    'the',
    'two',
    'hai nước',
    'friendship',
    'nước ta',
    'bác sĩ',
  ],
  ...[
    '.',
    ',',
    '(',
    ')',
    '“',
    '”',
    ' - ',
    '…',
    '\n\n',
    '\n',
    '😀',
    'İ',
    'ı',
    'Ð',
    'e\u0323\u0302',
    '\u0301',
    '1.5',
    'x',
  ],
);
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 40 })
  .map((list) => list.map(([piece, gap]) => piece + gap).join(''))
  .filter((text) => /\p{L}/u.test(text));
const stories = fc.record({ text: texts, language: fc.constantFrom(...LANGUAGES) });

function read(text: string, language: string): Article | undefined {
  return readArticle(new TextEncoder().encode(text), `story.${language}.txt`, { language }).article;
}

function mentionsOf(
  article: Article,
  { glossary, lexicon } = { glossary: desk.glossary, lexicon: desk.lexicon },
): Mention[] {
  return resolve(article, recognize(article, lexicon(article.language)), glossary);
}

const told = (mentions: readonly Mention[]) =>
  mentions.map(({ block, place, concepts, status }) => [block, ...place, status, [...concepts].sort().join()]);

test('a mention is what stands at its place; mentions stand in order and share no letter', () => {
  fc.assert(
    fc.property(stories, ({ text, language }) => {
      const article = read(text, language);
      if (article === undefined) return;
      let end = 0;
      for (const mention of mentionsOf(article)) {
        expect(article.source.slice(...mention.span)).toBe(mention.surface);
        expect(mention.span[0]).toBeGreaterThanOrEqual(end);
        end = mention.span[1];
        for (const part of mention.parts) {
          expect(article.source.slice(...part.span)).toBe(part.surface);
          expect(part.span[0] >= mention.span[0] && part.span[1] <= mention.span[1]).toBe(true);
        }
        expect(mention.status).toBe(mention.concepts.length > 0 ? 'resolved' : 'ambiguous');
      }
    }),
    { numRuns: 200 },
  );
});

test('however its letters are composed, a story names the same at the same places', () => {
  const half = (text: string) => [...text.normalize('NFC')].map((c, i) => (i % 2 ? c.normalize('NFD') : c)).join('');
  fc.assert(
    fc.property(stories, ({ text, language }) => {
      const [whole, apart, mixed] = [text.normalize('NFC'), text.normalize('NFD'), half(text)].map((t) =>
        read(t, language),
      );
      if (whole === undefined || apart === undefined || mixed === undefined) return;
      const names = told(mentionsOf(whole));
      expect(told(mentionsOf(apart))).toEqual(names);
      expect(told(mentionsOf(mixed))).toEqual(names);
    }),
    { numRuns: 2000 },
  );
});

test('a concept that has nothing to do with a story changes nothing in it', () => {
  const stranger: Concept = {
    id: 'zzyzx-observatory',
    kind: 'organization',
    about: 'An observatory that no story names.',
    terms: LANGUAGES.map((language) => ({
      text: 'Zzyzx Qwertyuiop Observatory',
      language,
      use: 'preferred',
      form: 'full',
      confirmed: true,
    })),
    offices: [],
    demonyms: {},
    formerly: [],
    sources: ['none'],
  };
  const glossary = new Map([...desk.glossary, [stranger.id, stranger]]);
  const lexicons = new Map(LANGUAGES.map((code) => [code as string, compileLexicon(glossary, code)]));
  const wider = { glossary, lexicon: (code: string) => lexicons.get(code) ?? desk.lexicon(code) };
  fc.assert(
    fc.property(stories, ({ text, language }) => {
      const article = read(text, language);
      if (article === undefined) return;
      expect(told(mentionsOf(article, wider))).toEqual(told(mentionsOf(article)));
    }),
    { numRuns: 2000 },
  );
});

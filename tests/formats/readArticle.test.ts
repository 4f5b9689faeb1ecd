import { describe, expect, test } from 'vitest';
import { nameParts, type ReadArticleOptions } from '../../src/formats/articleFrom.js';
import { readArticle } from '../../src/formats/readArticle.js';
import { LineIndex } from '../../src/text/lines.js';

const ENGLISH = 'The two leaders said that they were ready, and the talks of the day went on.\n';
const VIETNAMESE = 'Hai bên đã ra tuyên bố chung về quan hệ đối tác chiến lược.\n';

function read(text: string, path: string, options: ReadArticleOptions = {}) {
  return readArticle(Buffer.from(text), path, options);
}

describe('the language', () => {
  const marked = `---\nlang: az\n---\n${VIETNAMESE}`;

  test('is what the user says, whatever else speaks', () => {
    expect(read(marked, 'visit.vi.txt', { language: 'en' }).article?.language).toBe('en');
  });

  test('else what the front matter says', () => {
    expect(read(marked, 'visit.vi.txt').article?.language).toBe('az');
    expect(read(`---\nlang: en-GB\n---\n${VIETNAMESE}`, 'visit.vi.txt').article?.language).toBe('en');
  });

  test('else what the file is called', () => {
    expect(read(ENGLISH, 'visit.vi.txt').article?.language).toBe('vi');
    expect(read(ENGLISH, 'visit.VI.txt').article?.language).toBe('vi');
  });

  test('else what the text looks like', () => {
    expect(read(VIETNAMESE, 'visit.txt')).toMatchObject({ article: { language: 'vi' }, findings: [] });
    expect(read(ENGLISH, 'visit.txt')).toMatchObject({ article: { language: 'en' }, findings: [] });
  });

  test('that is a guess is told of, and the article is read all the same', () => {
    const { article, findings } = read('Tô Lâm – Ilham Aliyev', 'visit.txt');
    expect(article).toBeDefined();
    expect(findings).toMatchObject([
      { rule: 'input/language', severity: 'warning', data: { reason: 'doubtful', language: article?.language } },
    ]);
  });

  test('that is not known stops the reading, with the place where it is named', () => {
    const source = '---\nstyle: vns\nlang: tr\n---\nBir haber.\n';
    const { article, findings } = read(source, 'visit.txt');
    expect(article).toBeUndefined();
    expect(findings).toMatchObject([
      {
        rule: 'input/language',
        severity: 'error',
        data: { reason: 'unknown', language: 'tr', known: ['en', 'vi', 'az'] },
      },
    ]);
    expect(source.slice(...(findings[0]?.span ?? [0, 0]))).toBe('tr');
  });
});

describe('an article', () => {
  test('holds the text as filed, and what its front matter says', () => {
    const source =
      '---\nlang: en\nstyle: vns\ndate: 2025-05-07T09:00\nauthor: VNS\n---\r\nHeadline\r\n\r\nTo\u0302 Lâm came.\r\n';
    const { article, findings } = read(`\ufeff${source}`, 'desk/visit.txt');
    expect(findings).toEqual([]);
    expect(article).toMatchObject({
      path: 'desk/visit.txt',
      format: 'text',
      source,
      encoding: { name: 'utf-8', byteOrderMark: true },
      style: 'vns',
      date: '2025-05-07',
    });
    expect(article?.blocks.map((b) => source.slice(...b.span))).toEqual(['Headline', 'To\u0302 Lâm came.']);
  });

  test('has neither style nor date where none is said', () => {
    const { article } = read(ENGLISH, 'visit.en.txt');
    expect(article).not.toHaveProperty('style');
    expect(article).not.toHaveProperty('date');
  });
});

describe('no article', () => {
  test.each(['', '\n \n', '\ufeff', '---\nlang: vi\n---\n'])('is read from a file without text: %j', (source) => {
    const { article, findings } = read(source, 'visit.vi.txt');
    expect(article).toBeUndefined();
    expect(findings.map((f) => f.rule)).toEqual(['input/empty']);
  });

  test('is read from a kind of file that nobody knows', () => {
    expect(read(ENGLISH, 'visit.pdf')).toMatchObject({
      findings: [
        {
          rule: 'input/format',
          severity: 'error',
          data: { reason: 'unknown', known: expect.arrayContaining(['.txt', '.md', '.html', '.json']) },
        },
      ],
    });
  });

  test('is read from bytes that are no text', () => {
    const { article, findings } = readArticle(Buffer.from([0x41, 0xff]), 'visit.en.txt');
    expect(article).toBeUndefined();
    expect(findings.map((f) => f.rule)).toEqual(['input/encoding']);
  });

  test('is read where the front matter is broken', () => {
    const { article, findings } = read(`---\nlang: [vi\n---\n${VIETNAMESE}`, 'visit.vi.txt');
    expect(article).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule: 'input/malformed', severity: 'error' });
  });
});

test.each([
  ['articles/visit.vi.txt', { story: 'visit', language: 'vi' }],
  ['articles\\visit.vi.txt', { story: 'visit', language: 'vi' }],
  ['visit.AZ.txt', { story: 'visit', language: 'az' }],
  ['a.b.en.txt', { story: 'a.b', language: 'en' }],
  ['visit.txt', { story: 'visit' }],
  ['visit.2025.txt', { story: 'visit.2025' }],
  ['vi.txt', { story: 'vi' }],
  ['visit', { story: 'visit' }],
  ['bài báo 1.vi.txt', { story: 'bài báo 1', language: 'vi' }],
])('%s tells story and language', (path, parts) => {
  expect(nameParts(path)).toEqual(parts);
});

describe('a character that no XML file can carry', () => {
  test.each(['\u0001', '\u000b', '\ufffe', '\uffff'])('is told with its place: %j', (character) => {
    const source = `${ENGLISH}Tô ${character}Lâm came.\n`;
    const { article, findings } = read(source, 'visit.en.txt');
    expect(article).toBeUndefined();
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    expect(findings).toMatchObject([
      { rule: 'input/characters', severity: 'error', data: { reason: 'control', character: code } },
    ]);
    expect(new LineIndex(source).position(findings[0]?.span[0] ?? -1)).toEqual({ line: 2, column: 4 });
  });

  test('is told in front matter too', () => {
    expect(read(`---\nlang: en\n# \u0001\n---\n${ENGLISH}`, 'visit.txt').findings.map((f) => f.span)).toEqual([
      [15, 16],
    ]);
  });

  test.each([
    ['visit.en.html', '<p>Tô &#1;Lâm came to Baku.</p>', '&#1;', 'U+0001'],
    ['visit.en.html', '<p>Tô <img alt="a&#11;b">Lâm came to Baku.</p>', '&#11;', 'U+000B'],
    ['visit.en.md', 'Tô &#xFFFE;Lâm came to Baku.', '&#xFFFE;', 'U+FFFE'],
    ['visit.en.md', '---\ntitle: "The visit \\uD800"\n---\nHe came to Baku.', '"The visit \\uD800"', 'U+D800'],
    ['visit.en.json', '{"body_text": "Tô \\u0000Lâm came to Baku."}', '\\u0000', 'U+0000'],
    ['visit.en.json', '{"body_html": "<p>Tô \\u000bLâm came to Baku.</p>"}', '\\u000b', 'U+000B'],
    ['visit.en.json', '{"headline": "Tô \\ud800 Lâm came to Baku."}', '\\ud800', 'U+D800'],
    ['visit.en.json', '{"headline": "Tô \\udc00\\ud800 Lâm came to Baku."}', '\\udc00', 'U+DC00'],
  ])('is told in %s where the file writes it with others: %s', (path, source, written, character) => {
    const { article, findings } = read(source, path);
    expect(article).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule: 'input/characters', severity: 'error', data: { character } });
    expect(source.slice(...(findings[0]?.span ?? [0, 0]))).toBe(written);
  });

  test('is told in the name that the story goes by', () => {
    expect(read(ENGLISH, 'a\u0002b/visit.en.txt').findings).toEqual([]);
    expect(read(ENGLISH, 'desk/vi\u0001sit.en.txt').findings).toMatchObject([
      { rule: 'input/characters', severity: 'error', span: [0, 0], data: { reason: 'file-name', character: 'U+0001' } },
    ]);
  });

  test('a thousand times is told a few times', () => {
    expect(read('\u0001'.repeat(1000), 'visit.en.txt').findings).toHaveLength(51);
  });
});

test.each(['', '\ufeff', '\ufeff\ufeff'])('marks of byte order before the text (%j more) move no place', (marks) => {
  for (const [path, before, text] of [
    ['visit.en.md', '', '# Visit\n\nTô Lâm came.\n'],
    ['visit.en.md', '---\nlang: en\n---\n', '# Visit\n\nTô Lâm came.\n'],
    ['visit.en.html', '', '<h1>Visit</h1><p>Tô Lâm came.</p>'],
  ] as const) {
    const { article } = read(`\ufeff${before}${marks}${text}`, path);
    expect(article?.blocks.map(({ span }) => article.source.slice(...span))).toEqual(['Visit', 'Tô Lâm came.']);
  }
});

describe('text that was damaged before', () => {
  test.each([
    ['misread-utf-8', 'Tô Lâm thăm Việt Nam.\n'],
    ['old-font', 'Thuû töôùng Vieät Nam noùi.\n'],
    ['replacement', 'T\ufffd Lâm came.\n'],
  ])('is read all the same, and told: %s', (reason, text) => {
    const source = reason === 'misread-utf-8' ? new TextDecoder('windows-1252').decode(Buffer.from(text)) : text;
    const { article, findings } = read(`${ENGLISH}${source}`, 'visit.en.txt');
    expect(article).toBeDefined();
    expect(findings).toMatchObject([{ rule: 'input/encoding', severity: 'warning', data: { reason } }]);
    expect(findings[0]?.span[0]).toBeGreaterThanOrEqual(ENGLISH.length);
    expect(source.split(' ')).toContain(findings[0]?.data.sample);
  });
});

describe('a tag that is not closed', () => {
  test.each([
    ['visit.en.html', '<p>Baku one.</p>\n<p>A <a href="x>link</a> text.</p><p>After', ['Baku one.', 'A'], 2],
    ['visit.en.html', '<p>Baku one.</p>\n<p title=x', ['Baku one.'], 2],
    ['visit.en.html', '<p>1 < 2 and 3 <</p>', ['1 < 2 and 3 <'], undefined],
    ['visit.en.html', '<title>Baku <b', ['Baku <b'], undefined],
    ['visit.en.md', 'Baku one.\n\n<div title="x>\nBaku two.\n</div>\n\nBaku three.', ['Baku one.', 'Baku three.'], 3],
    ['visit.en.json', '{\n"body_html": "<p>A <a href=\\"x>link</a>"}', ['A'], 2],
  ])('in %s is left as it is with all behind it, and told: %s', (path, source, texts, line) => {
    const { article, findings } = read(source, path);
    expect(article?.blocks.map(({ span }) => source.slice(...span))).toEqual(texts);
    expect(
      findings.map(({ rule, data, span }) => [rule, data.reason, new LineIndex(source).position(span[0]).line]),
    ).toEqual(line === undefined ? [] : [['input/malformed', 'unclosed-tag', line]]);
  });
});

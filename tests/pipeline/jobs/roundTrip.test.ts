// What goes out comes back: with each source copied into its target, merge gives the normalized article byte for byte.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDesk, sampleArticles, type TestDesk } from '../../helpers/desk.js';
import { sourceCopied } from '../../helpers/translations.js';

const samples = sampleArticles();
const story = samples['articles/culture.en.txt'] as string;

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const files: Record<string, string | Uint8Array> = {
  ...samples,
  'articles/crlf.en.txt': story.replaceAll('\n', '\r\n'),
  'articles/cr.en.txt': story.replaceAll('\n', '\r'),
  'articles/mixed.vi.txt': 'Một dòng.\r\nHai dòng.\rBa dòng.\n\n\n \tBốn  dòng.\u2028Năm dòng.\u00a0\r\n\r\nTô Lâm',
  'articles/bom.en.txt': `\ufeff${story}`,
  'articles/bom-crlf.az.txt': `\ufeff${(samples['articles/energy.az.txt'] as string).replaceAll('\n', '\r\n')}`,
  'articles/utf16le.en.txt': utf16le(`\ufeff${story}`),
  'articles/utf16be.en.txt': utf16le(`\ufeff${story.replaceAll('\n', '\r\n')}`).swap16(),
  'articles/decomposed.vi.txt': (samples['articles/energy.vi.txt'] as string).normalize('NFD'),
  'articles/xml.en.txt': 'A < B & C > D ]]> "E" \'F\' &amp; <b>G</b> <!-- H --> {0} %s 😀 \ufeff\n',
  'articles/markup.en.txt':
    '---\nlang: en\ndate: 2025-10-14\nother: "kept: as it is"\n---\n\n- One item\n- 2 items\n\n***\n42\n',
};

const VERSIONS = ['1.2', '2.0', '2.1'];
/** Markup in each way to end lines and to encode: nothing of it is in house style, so that what is written is what was read. */
for (const ending of ['md', 'html', 'json']) {
  const markup = readFileSync(`tests/cases/articles/visit.en.${ending}`, 'utf8');
  const name = (variant: string) => `articles/${variant}-${ending}.en.${ending}`;
  files[name('lf')] = markup;
  files[name('crlf')] = markup.replaceAll('\n', '\r\n');
  files[name('cr')] = markup.replaceAll('\n', '\r');
  files[name('bom')] = `\ufeff${markup}`;
  files[name('utf16')] = utf16le(`\ufeff${markup}`);
}
let desk: TestDesk;
let before: Record<string, Buffer>;

const bytes = () => Object.fromEntries(desk.files('out').map((file) => [file, readFileSync(desk.path(file))]));

beforeAll(async () => {
  desk = makeDesk(files);
  const { code, stderr } = await desk.run('run', '--xliff', VERSIONS.join(), ...Object.keys(files));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  before = bytes();
  for (const file of desk.files('out')) if (file.endsWith('.xlf')) desk.write(file, sourceCopied(desk.read(file)));
});

describe('a job', () => {
  test('holds the whole article: its layout, encoding and line ends are those of the file', () => {
    const filed = (path: string) => Buffer.from(files[path] as string);
    // These are in house style already: not a byte may differ.
    for (const path of ['articles/mixed.vi.txt', 'articles/xml.en.txt', 'articles/markup.en.txt']) {
      const [, name = '', language = ''] = /([^/]+)\.(\w+)\.txt/u.exec(path) ?? [];
      expect(before[`out/${name}.${language}/${name}.${language}.txt`]).toEqual(filed(path));
    }
    const normalized = before['out/culture.en/culture.en.txt']?.toString() ?? '';
    const expected: Record<string, Buffer> = {
      crlf: Buffer.from(normalized.replaceAll('\n', '\r\n')),
      cr: Buffer.from(normalized.replaceAll('\n', '\r')),
      bom: Buffer.from(`\ufeff${normalized}`),
      utf16le: utf16le(`\ufeff${normalized}`),
      utf16be: utf16le(`\ufeff${normalized.replaceAll('\n', '\r\n')}`).swap16(),
    };
    for (const [name, content] of Object.entries(expected))
      expect(before[`out/${name}.en/${name}.en.txt`]).toEqual(content);
    expect(before['out/decomposed.vi/decomposed.vi.txt']).toEqual(before['out/energy.vi/energy.vi.txt']);
  });

  test.each(VERSIONS)('comes back byte for byte by way of XLIFF %s', async (version) => {
    const xliff = desk.files('out').filter((file) => file.endsWith(`.${version}.xlf`));
    expect(xliff).toHaveLength(2 * Object.keys(files).length);
    const { stdout, stderr, code } = await desk.run('merge', ...xliff);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/the source stays|left out/u);
    expect(code).toBe(0);
    const after = bytes();
    for (const file of xliff) {
      const [, folder = '', name = '', source = '', target = ''] =
        /^(.*\/)(.+)\.(\w+)-(\w+)\.\d\.\d\.xlf$/u.exec(file) ?? [];
      const ending = desk
        .files(folder)
        .find((path) => /\.(?:txt|md|html|json)$/u.test(path) && !path.endsWith('manifest.json'))
        ?.split('.')
        .at(-1);
      const merged = `${folder}${name}.${target}.${ending}`;
      expect({ merged, same: after[merged]?.equals(before[`${folder}${name}.${source}.${ending}`] as Buffer) }).toEqual(
        {
          merged,
          same: true,
        },
      );
      desk.remove(merged);
    }
    // Nothing else of the job has changed.
    for (const file of Object.keys(before)) if (!file.endsWith('.xlf')) expect(after[file]).toEqual(before[file]);
  });
});

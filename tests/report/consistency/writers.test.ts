import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ConsistencyReport } from '../../../src/model/consistency.js';
import type { PageData } from '../../../src/model/reportPage.js';
import { CSV_BEGINS, csvReport } from '../../../src/report/consistency/csv.js';
import { htmlPage, PAGE_BEGINS } from '../../../src/report/consistency/html.js';
import { JSON_BEGINS, jsonReport } from '../../../src/report/consistency/json.js';
import { pageData } from '../../../src/report/consistency/pageData.js';
import { pageFront } from '../../../src/report/consistency/pageFront.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { reportOn } from '../../helpers/report.js';

const desk = shippedDesk('vns');
const all = (pieces: Iterable<string>) => [...pieces].join('');

const report = reportOn(
  {
    'a.en.txt': '=1+1 Hanoi, “To Lam” said "no".\n\nThe National Assembly met.\n',
    '-b,"c".en.txt': '@Baku. Aides of Carrie Jones met friends of Carrie Jones.\n',
  },
  desk,
);

/** The cells of a table as RFC 4180 has them. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  const csv = all(csvReport(report));
  const [heads = [], ...rows] = cells(csv.slice(1));

  test('has a row a name and a row a place of an unknown name, all as wide as the head', () => {
    expect(csv.startsWith(CSV_BEGINS)).toBe(true);
    const places = report.unknown.flatMap((name) => name.places);
    expect(rows).toHaveLength(report.mentions.length + places.length);
    for (const row of rows) expect(row).toHaveLength(heads.length);
    const named = (name: string) =>
      Object.fromEntries(heads.map((head, i) => [head, rows.find((r) => r[9] === name)?.[i]]));
    expect(named('To Lam')).toMatchObject({ concept: 'to-lam', status: 'deviates', house: 'Tô Lâm' });
    expect(named('National Assembly')).toMatchObject({ concept: 'milli-majlis | national-assembly-of-vietnam' });
    expect(named('Carrie Jones')).toMatchObject({ status: 'unknown', form: 'Carrie Jones' });
  });

  test('holds no cell that a spreadsheet would compute', () => {
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    expect(rows.some((row) => row.includes("'=1+1 "))).toBe(true);
    expect(rows.some((row) => row[0] === `'-b,"c".en.txt`)).toBe(true);
  });
});

test('JSON holds everything, under names that stay', () => {
  const text = all(jsonReport(report, '1.2.3'));
  expect(text.startsWith(JSON_BEGINS)).toBe(true);
  const read = JSON.parse(text);
  expect(Object.keys(read)).toEqual([
    ...['report', 'version', 'counts', 'agreement', 'articles', 'outlets', 'concepts', 'mentions'],
    ...['ambiguous', 'unknown', 'decisions'],
  ]);
  expect(read.mentions).toHaveLength(report.mentions.length);
  expect(read.mentions[0]).toMatchObject({ path: 'a.en.txt', surface: 'Hanoi', concepts: ['hanoi'], house: 'Hà Nội' });
  expect(read.unknown[0].places).toHaveLength(2);
  expect(read.ambiguous[0]).toMatchObject({ text: 'National Assembly', count: 1 });
});

describe('the page', () => {
  const hostile = reportOn(
    {
      '<img src=x onerror=alert(1)>.en.txt':
        '</script><script>alert(1)</script> Hanoi <!-- \u2028 & Baku\n\n"><svg/onload=alert(2)> To Lam\n',
    },
    desk,
  );
  const script = 'console.log("</");';
  const style = 'b{}';
  const titles = { title: 'A & <B>', noscript: '<no>' };
  const { data, left } = pageData(hostile);
  const front = pageFront(hostile, { version: '1', locale: 'vi', locales: ['en', 'vi'], left });
  const page = htmlPage({ front, data }, { en: {} }, { script, style }, titles);

  test('lets no text of an article out of its element', () => {
    expect(page.startsWith(PAGE_BEGINS)).toBe(true);
    expect(page.match(/<script[ >]/gu)).toHaveLength(4);
    expect(page.match(/<!--/gu)).toHaveLength(1);
    expect(page).not.toMatch(/<img|<svg|\u2028/u);
    expect(page).toContain('<title>A &amp; &lt;B&gt;</title>');
    expect(page).toContain('<html lang="vi">');
    const written = /<script type="application\/json" id="data">(.*?)<\/script>/u.exec(page)?.[1] ?? '';
    expect(JSON.parse(written).articles[0].path).toBe('<img src=x onerror=alert(1)>.en.txt');
  });

  test('has a policy that knows its own script and style, and nothing else', () => {
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${hash(script)}'`);
    expect(policy).toContain(`style-src '${hash(style)}'`);
    expect(policy).not.toMatch(/unsafe|http|\*/u);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  test('has what it shows first and its code before the data, which is large', () => {
    const places = ['id="words"', 'id="front"', `<script>${script}`, 'id="data"'].map((part) => page.indexOf(part));
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('a page that cannot hold all', () => {
  const sentence = (i: number) => `Hanoi was quiet on day ${i}, and so was Baku. To Lam spoke.\n\nNothing else.\n`;
  const many = reportOn(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.en.txt`, sentence(i)])), desk);
  const { data: whole, left: none } = pageData(many);
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

  test('shows everything where there is room', () => {
    expect(none).toEqual({ mentions: 0, articles: 0, unknown: 0 });
    expect(whole.mentions).toHaveLength(many.mentions.length);
  });

  test('counts all, shows some of each form, and says how much is left out', () => {
    const heaviest = bytes(whole) - 4000;
    const { data, left } = pageData(many, heaviest);
    expect(bytes(data)).toBeLessThan(heaviest * 1.05);
    expect(data.mentions.length).toBeLessThan(many.mentions.length);
    expect(left.mentions).toBe(many.mentions.length - data.mentions.length);
    expect(left.articles).toBeGreaterThan(0);
    expect(data.articles).toHaveLength(60);
    const shown = new Set(data.mentions.map(([, , , named]) => named));
    expect(shown.size).toBe(many.forms.length);
  });

  test('blocks, names and what they point at fit together', () => {
    const check = (own: PageData, { mentions }: ConsistencyReport) => {
      for (const [block, start, end, named] of own.mentions) {
        const text = own.blocks[block]?.[3].slice(start, end) ?? '';
        expect(own.forms[named as number]?.text).toBe(text);
      }
      expect(own.mentions.length).toBeLessThanOrEqual(mentions.length);
    };
    check(whole, many);
    check(pageData(many, 20_000).data, many);
  });
});

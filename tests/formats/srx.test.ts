// The exported rules, read as SRX 2.0 says, cut where Tamdil does.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { writeSrx } from '../../src/formats/srx.js';
import { languageOf, languages } from '../../src/languages/index.js';
import { sentences } from '../../src/prose/sentences.js';

interface SrxRule {
  readonly break: 'yes' | 'no';
  readonly beforebreak: string;
  readonly afterbreak: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['rule', 'languagerule', 'languagemap', 'formathandle'].includes(name),
});
const { srx } = parser.parse(writeSrx(languages));

function rulesFor(code: string): SrxRule[] {
  const map = srx.body.maprules.languagemap as { languagepattern: string; languagerulename: string }[];
  const name = map.find(({ languagepattern }) =>
    new RegExp(`^(?:${languagepattern})$`, 'u').test(code),
  )?.languagerulename;
  const rules = srx.body.languagerules.languagerule as { languagerulename: string; rule: SrxRule[] }[];
  return rules.find(({ languagerulename }) => languagerulename === name)?.rule ?? [];
}

/** SRX 2.0, section 3: at each place the first rule decides whose patterns fit what stands before and behind it. */
function cut(text: string, code: string): string[] {
  const rules = rulesFor(code).map((rule) => ({
    breaks: rule.break === 'yes',
    before: new RegExp(`(?:${rule.beforebreak})$`, 'u'),
    after: new RegExp(`^(?:${rule.afterbreak})`, 'u'),
  }));
  const segments: string[] = [];
  let start = 0;
  for (let at = 1; at < text.length; at++) {
    const rule = rules.find(({ before, after }) => after.test(text.slice(at)) && before.test(text.slice(0, at)));
    if (rule?.breaks !== true) continue;
    segments.push(text.slice(start, at).trim());
    start = at;
  }
  return [...segments, text.slice(start).trim()].filter((segment) => segment !== '');
}

const ours = (text: string, code: string) => sentences(text, languageOf(code)).map((span) => text.slice(...span));

describe('the rules of each language', () => {
  test('are found by its code, with whatever region', () => {
    for (const code of ['en', 'EN', 'en-GB', 'vi', 'vi_VN', 'az', 'az-Latn-AZ']) expect(rulesFor(code)).not.toEqual([]);
    expect(rulesFor('eng')).toEqual([]);
  });

  test('need no flags and no look-behind, which engines spell each in their own way', () => {
    for (const { code } of languages)
      for (const { beforebreak, afterbreak } of rulesFor(code))
        expect(beforebreak + afterbreak).not.toMatch(/\(\?[<a-z]/u);
  });

  test.each(readdirSync('articles'))('cut %s as Tamdil does', (file) => {
    const code = file.split('.')[1] ?? '';
    for (const text of readFileSync(`articles/${file}`, 'utf8').normalize('NFC').split(/\n+/u))
      expect(cut(text, code)).toEqual(ours(text, code));
  });
});

const data = '../shared/eval';
describe.skipIf(!existsSync(data))('over the evaluation data', () => {
  test('the hard cases are cut as Tamdil does', () => {
    const cases = JSON.parse(readFileSync(`${data}/segments.json`, 'utf8')) as { lang: string; text: string }[];
    const list = Array.isArray(cases) ? cases : (Object.values(cases)[0] as typeof cases);
    expect(list.length).toBeGreaterThan(50);
    for (const { lang, text } of list) expect(cut(text, lang)).toEqual(ours(text, lang));
  });

  test('of translated news hardly a paragraph is cut otherwise', () => {
    let [same, other] = [0, 0];
    for (const file of readdirSync(`${data}/alignment`)) {
      const { segments } = JSON.parse(readFileSync(`${data}/alignment/${file}`, 'utf8')) as {
        segments: Record<string, string[]>;
      };
      for (const [code, lines] of Object.entries(segments)) {
        // Several lines together: a paragraph.
        for (let i = 0; i < lines.length; i += 4) {
          const text = lines
            .slice(i, i + 4)
            .join(' ')
            .normalize('NFC');
          if (JSON.stringify(cut(text, code)) === JSON.stringify(ours(text, code))) same++;
          else other++;
        }
      }
    }
    expect(other / (same + other)).toBeLessThan(0.002);
  });
});

// Findings of every rule and of many kinds of broken files, as the program itself makes them.
import { readBitext } from '../../src/formats/bitexts/index.js';
import { readArticle } from '../../src/formats/readArticle.js';
import { readTermbase } from '../../src/formats/termbases/yaml.js';
import { assembleGlossary } from '../../src/glossary/assemble.js';
import { readStyle } from '../../src/glossary/style.js';
import type { Finding } from '../../src/model/finding.js';
import { readPipeline } from '../../src/pipeline/desk/definition.js';
import { fileProblem } from '../../src/pipeline/problem.js';
import { rules } from '../../src/rules/index.js';
import { bitextRules } from '../../src/rules/targets/index.js';
import { checkAgreement } from '../../src/steps/back/check.js';
import { readManifest } from '../../src/steps/job/manifest.js';
import { lint } from '../../src/steps/lint.js';
import { recognize } from '../../src/steps/recognize.js';
import { resolve } from '../../src/steps/resolve.js';
import { segment } from '../../src/steps/segment.js';
import { decodeXml } from '../../src/syntax/xml.js';
import { bitextOf, checkedOf } from './bitext.js';
import { shippedDesk } from './glossary.js';

export function findingsOfAllKinds(): Finding[] {
  return [...ofArticles(), ...ofFiles(), ...ofConfiguration(), ...ofGlossaries(), ...ofXml(), ...ofJobs()];
}

function ofArticles(): Finding[] {
  const text =
    'To Lam met Việt Namfriends in Hanoi.\n\nThe National Assembly met.\n\nAzerbaidzhan, Secretary General Tô Lâm, ' +
    `Tổng Bí thư Tô Lâm, in Shushi and Stepanakert. ${'Tô Lâm'.normalize('NFD')}.\n`;
  const texts: [string, string, string][] = [
    ['a.en.txt', text, 'vns'],
    ['a.en.txt', text, 'azertac'],
    ['b.az.txt', 'Azerbaycan və Dağlıq Qarabağ bölgəsi, Hanoy. Vietnam Respublikası.\n', 'neutral'],
    ['c.vi.txt', 'Cộng hoà Azerbaijan, A-déc-bai-gian, Ba-cu, Ilham Aliev.\n', 'neutral'],
    ...rules.flatMap(({ examples }) =>
      examples.map(({ language, text: marked, style = 'neutral', date }): [string, string, string] => [
        `d.${language}.txt`,
        `${date === undefined ? '' : `---\ndate: ${date}\n---\n\n`}${marked.replace(/\[\[([^\]]*)\]\]/gu, '$1')}`,
        style,
      ]),
    ),
  ];
  const desks = new Map(['vns', 'azertac', 'neutral'].map((style) => [style, shippedDesk(style)]));
  // Named with its severity, a rule that is off by itself is on.
  const all = Object.fromEntries(rules.map(({ id, severity }) => [id, { severity }]));
  return texts.flatMap(([path, source, style]) => {
    const desk = desks.get(style) ?? shippedDesk(style);
    const settled = { ...desk, settings: { ...desk.settings, style, rules: all } };
    const { article } = readArticle(Buffer.from(source), path);
    if (article === undefined) throw new Error(`${path} cannot be read`);
    const segments = segment.run({ article }, settled);
    const mentions = resolve.run({ article, candidates: recognize.run({ article }, settled) }, settled);
    return lint.run({ article, segments, mentions }, settled);
  });
}

function ofFiles(): Finding[] {
  const codes = [
    'ENOENT',
    'EISDIR',
    'ENOTDIR',
    'EACCES',
    'EROFS',
    'ENOSPC',
    'ENAMETOOLONG',
    'ELOOP',
    'EFBIG',
    'EEXIST',
    'ENXIO',
    'EIO',
  ];
  const files: [string, Uint8Array][] = [
    ['a.en.txt', Buffer.from([0x41, 0xff])],
    ['a.en.txt', Buffer.from('a\0b')],
    ['a.en.txt', Buffer.alloc(0)],
    ['a.pdf', Buffer.from('a')],
    ['a.txt', Buffer.from('Lorem ipsum\n')],
    ['a.txt', Buffer.from('---\nlang: de\n---\nText\n')],
    ['a.txt', Buffer.from('---\nlang: [\n---\nText\n')],
    ['a.txt', Buffer.from('---\nlang: en\nlang: vi\n---\nText\n')],
  ];
  return [
    ...codes.map((code) => fileProblem('a.txt', Object.assign(new Error(), { code }))),
    ...files.flatMap(([path, bytes]) => readArticle(bytes, path).findings),
  ];
}

function ofConfiguration(): Finding[] {
  const pipelines = [
    'steps: [segment]',
    'about: A\nsteps: [segmnt, lint, segment, segment]',
    'about: A\nto: [de]\nfor: trados\nstep: []\nsteps: []',
    'about: [A]\nsteps: [segment]',
    `about: ${'A'.repeat(300)}\nsteps: [segment]`,
    'about: &a A\nsteps: [*a]',
    'about: !x A\nsteps: [segment]',
    'about: A\n---\nabout: B',
    '__proto__: A',
    `about: ${'['.repeat(100)}`,
    'about: "\\u0001"',
  ];
  return [
    ...pipelines.flatMap((text) => readPipeline(text, 'p.yaml', 'p').findings),
    ...['names: some', 'about: A\nnames: keep\nnaming: x'].flatMap((text) => readStyle(text, 's.yaml', 's').findings),
  ];
}

function ofGlossaries(): Finding[] {
  const entry = (id: string, more = '') =>
    `${id}:\n  kind: person\n  about: A.\n  terms: { en: [{ text: X, use: preferred }] }\n  source: [https://example.com]\n${more}`;
  const broken = ['Xa Xa: {}', entry('a').replace('person', 'persn'), entry('a', '  notes: B\n'), 'a: {kind: person}'];
  const folders = [
    [entry('a'), entry('a')],
    [entry('a', '  country: b\n')],
    [entry('a', '  country: b\n'), entry('b')],
    [entry('a', '  formerly: [b]\n'), entry('b')],
    [entry('a').replace('en:', 'de:'), entry('b', '  naming: de\n')],
  ];
  return [
    ...broken.flatMap((text) => readTermbase(text, 'g.yaml').findings),
    ...folders.flatMap(
      (files) =>
        assembleGlossary([files.flatMap((text, index) => readTermbase(text, `g${index}.yaml`).entries)]).findings,
    ),
  ];
}

const X1 = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"';
const X2 = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"';
const unit1 = (inner: string, id = 'u') => `<trans-unit id="${id}">${inner}</trans-unit>`;
const xliff1 = (body: string) =>
  `<xliff ${X1}><file original="a" source-language="en" target-language="vi" datatype="plaintext"><body>${body}</body></file></xliff>`;
const xliff2 = (inner: string, attributes = 'srcLang="en" trgLang="vi"') =>
  `<xliff ${X2} ${attributes}><file id="f"><unit id="u"><segment>${inner}</segment></unit></file></xliff>`;

function ofXml(): Finding[] {
  const texts = [
    ...['', '<a>', '<a></b>', '</a>', '<a/><b/>', '<a/>x', '<a>&x;</a>', '<a>&#0;</a>', '<a>\u0001</a>', '<a>& </a>'],
    ...[
      '<a b="1" b="2"/>',
      '<b:a/>',
      '<a b/>',
      '<a b=1/>',
      '<a b="1"c="2"/>',
      '<a b="<"/>',
      '<a>]]></a>',
      '<a',
      '< a/>',
    ],
    ...[
      '<a><!-- -- --></a>',
      ' <?xml version="1.0"?><a/>',
      '<?xml version="1.1"?><a/>',
      '<!DOCTYPE a><a/>',
      '<?xml?><a/>',
    ],
    ...['<html/>', '<a xmlns:xml="x"/>', '<a>'.repeat(400), `<xliff ${X1.replace('1.2"', '1.9"')}/>`, `<xliff ${X2}/>`],
    `<xliff ${X1}/>`,
    `<xliff ${X1}><file><body>${unit1('')}</body></file></xliff>`,
    xliff1(unit1('<source>a</source>') + unit1('<source>b</source>')),
    xliff1(unit1('<source>a<b/></source><target xml:lang="az" state="odd">a</target><target>b</target>')),
    xliff2(''),
    xliff2(
      '<source>a<ph id="1"/><ph id="1"/></source><target>b</target><target>c</target>',
      'srcLang="en" trgLang="x y"',
    ),
    xliff2('<source odd="1">a<?x y?><odd/><cp hex="0001"/><cp hex="0041"/></source>'),
  ];
  const bytes = [
    Buffer.from([0x3c, 0xff]),
    Buffer.from('<a>\0</a>'),
    Buffer.from('<?xml version="1.0" encoding="latin1"?><a/>'),
  ];
  return [
    ...texts.flatMap((text) => readBitext(text, 'a.xlf').findings),
    ...bytes.flatMap((content) => decodeXml(content, 'a.xlf').findings),
  ];
}

function ofJobs(): Finding[] {
  const bitext = (body: string) => {
    const read = readBitext(xliff1(body), 'a.xlf').bitext;
    if (read === undefined) throw new Error('the sample cannot be read');
    return { path: 'a.xlf', bitext: read, placeOf: () => [0, 0] as const };
  };
  const [a, b] = [unit1('<source>a</source>', 'x'), unit1('<source>b</source>', 'y')];
  const desk = shippedDesk();
  const reasons = [
    'no-manifest',
    'broken-manifest',
    'no-article',
    'article-changed',
    'other-language',
    'no-target-language',
    'unknown-target',
    'source-as-target',
    'no-target',
    'target-taken',
    'foreign-file',
    'busy',
  ];
  return [
    ...checkAgreement([bitext(a), bitext(b)]),
    ...checkAgreement([bitext(a), bitext(a.replace('>a<', '>c<'))]),
    ...bitextRules.flatMap((rule) =>
      rule.examples.flatMap(({ from, to, units }) => [...rule.check(checkedOf(bitextOf(from, to, units), desk))]),
    ),
    ...['{', '{}'].flatMap((text) => readManifest(text, 'manifest.json').findings),
    // These are made where files are: tests/pipeline/returns.test.ts has them from there.
    ...[...reasons, 'target-exists'].map((reason): Finding => {
      const data = { reason, folder: 'job', file: 'a.txt', language: 'en', expected: 'vi', known: ['en'], other: 'b' };
      return { rule: 'input/job', severity: 'error', path: 'a.xlf', span: [0, 0], data };
    }),
  ];
}

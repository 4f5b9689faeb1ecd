// Bad input is answered in one clear line that names the file and the cure; with the right exit code, no stack, no half work.
import { describe, expect, test } from 'vitest';
import { makeLightDesk } from '../helpers/desk.js';
import type { Outcome } from '../helpers/program.js';

const article = 'Tô Lâm spoke in Hanoi.\n';
const concept = (id: string, key = 'about') =>
  `${id}:\n  kind: person\n  ${key}: Somebody.\n  terms:\n    en:\n      - { text: Xa Xa, use: preferred }\n  source: [https://example.com]\n`;
const pipeline = (lines: string) => `about: Ours.\nread: [articles/*.txt]\n${lines}`;
const doctype = '<?xml version="1.0"?>\n<!DOCTYPE xliff [<!ENTITY a SYSTEM "a.en.txt">]>\n<xliff>&a;</xliff>\n';

const base = { 'articles/good.en.txt': article };

interface Case {
  /** Files of the desk besides a good article. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly code: number;
  /** Whether the run goes on, and ends with its summary. */
  readonly summary?: boolean;
  /** The one line that tells of it, among those that the program prints. */
  readonly line: RegExp;
}

const cases: Readonly<Record<string, Case>> = {
  'a missing file': { args: ['segment', 'no.en.txt'], code: 2, line: /^no\.en\.txt: There is no such file\.$/u },
  'a missing file for normalize --write': {
    args: ['normalize', 'no.en.txt', '--write'],
    code: 2,
    line: /^no\.en\.txt: There is no such file\.$/u,
  },
  'a folder instead of a file': {
    args: ['lint', 'articles'],
    code: 2,
    line: /^tamdil: articles is a folder\. .*articles\/good\.en\.txt\.$/u,
  },
  'a folder instead of an XLIFF file': {
    files: { 'job/a.en.txt': article, 'job/a.en-vi.xlf': '<xliff/>' },
    args: ['check', 'job'],
    code: 2,
    line: /^tamdil: job is a folder\. .*job\/a\.en-vi\.xlf\.$/u,
  },
  'a pattern without a match': {
    args: ['lint', 'no/*.txt'],
    code: 2,
    line: /^tamdil: no\/\*\.txt matches no file\.$/u,
  },
  'invalid UTF-8': {
    files: { 'bad.en.txt': Buffer.from('Xin ch\xe0o', 'latin1') },
    args: ['mentions', 'bad.en.txt'],
    code: 1,
    line: /^bad\.en\.txt:1:7: Byte 0xE0 at offset 6 \(line 1\) is not UTF-8\. .*UTF-8/u,
  },
  'an empty file': {
    files: { 'empty.en.txt': '' },
    args: ['normalize', 'empty.en.txt'],
    code: 0,
    line: /^empty\.en\.txt: The file holds no text\.$/u,
  },
  'a file that is nothing but white space': {
    files: { 'blank.txt': '\ufeff \r\n\t\n' },
    args: ['segment', 'blank.txt'],
    code: 0,
    line: /^blank\.txt: The file holds no text\.$/u,
  },
  'a format that nobody reads': {
    files: { 'a.en.pdf': article },
    args: ['segment', 'a.en.pdf'],
    code: 1,
    line: /^a\.en\.pdf: .*\.txt/u,
  },
  'an unknown language on the command line': {
    args: ['segment', 'articles/good.en.txt', '--language', 'de'],
    code: 2,
    line: /^tamdil: --language de: .*en, vi, and az\.$/u,
  },
  'an unknown language in front matter': {
    files: { 'a.txt': `---\nlang: de\n---\n${article}` },
    args: ['segment', 'a.txt'],
    code: 1,
    line: /^a\.txt:2:7: Language de is not known\. .*en, vi, and az\.$/u,
  },
  'an unknown target language': {
    args: ['run', '--to', 'vi,de'],
    code: 2,
    line: /^tamdil: --to de: .*en, vi, and az\.$/u,
  },
  'an unknown style': {
    args: ['run', '--style', 'vnz'],
    code: 2,
    line: /^There is no house style vnz\. Did you mean vns\? /u,
  },
  'an unknown style in the command’s pipeline': {
    files: { 'pipelines/lint.yaml': pipeline('style: vnz\nsteps: [segment, recognize, resolve, lint]\n') },
    args: ['lint', 'articles/good.en.txt'],
    code: 2,
    line: /^pipelines\/lint\.yaml:3:8: There is no house style vnz\. Did you mean vns\? /u,
  },
  'an unknown style in the newsroom’s pipeline, which holds for all commands': {
    files: { 'pipelines/newsroom.yaml': pipeline('style: vnz\nsteps: [segment]\n') },
    args: ['normalize', 'articles/good.en.txt'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml:3:8: There is no house style vnz\. Did you mean vns\? /u,
  },
  'an unknown language of messages': {
    args: ['lint', 'articles/good.en.txt', '--locale', 'de'],
    code: 2,
    line: /^tamdil: --locale de: .*en, vi, or az\.$/u,
  },
  'no target language but the article’s own': {
    args: ['run', '--to', 'en'],
    code: 1,
    line: /^! out\/good\.en\/ No target language is left: .*--to\.$/u,
  },
  'an unknown XLIFF version': { args: ['run', '--xliff', '1.2,1.3'], code: 2, line: /^tamdil: --xliff 1\.3: .*1\.2/u },
  'an unknown command': { args: ['lnt'], code: 2, line: /^tamdil: There is no command lnt\./u },
  'an unknown option': { args: ['lint', '--mend', 'a.txt'], code: 2, line: /^tamdil: There is no option --mend\./u },
  'an option that is no number': {
    args: ['lint', 'articles/good.en.txt', '--max-warnings=few'],
    code: 2,
    line: /^tamdil: --max-warnings few: .*number/u,
  },
  'a glossary with an id twice in a file': {
    files: { 'glossary/ours.yaml': concept('xa-xa') + concept('xa-xa') },
    args: ['run'],
    code: 2,
    line: /^glossary\/ours\.yaml:8:1: xa-xa stands twice\./u,
  },
  'a glossary with an id in two files': {
    files: { 'glossary/a.yaml': concept('xa-xa'), 'glossary/b.yaml': `# Second\n${concept('xa-xa')}` },
    args: ['lint', 'articles/good.en.txt'],
    code: 2,
    line: /^glossary\/b\.yaml:[23]:\d+: xa-xa is defined twice \(first in glossary\/a\.yaml\)\./u,
  },
  'a glossary with an unknown key': {
    files: { 'glossary/ours.yaml': `${concept('xa-xa')}  notes: Nothing.\n` },
    args: ['run'],
    code: 2,
    line: /^glossary\/ours\.yaml:8:\d+: Key notes is not known\. Did you mean note\?/u,
  },
  'a glossary without a key that it needs': {
    files: { 'glossary/ours.yaml': concept('xa-xa').replace(/ {2}about.*\n/u, '') },
    args: ['run'],
    code: 2,
    line: /^glossary\/ours\.yaml:2:\d+: Key about is missing in xa-xa\.$/u,
  },
  'a glossary that is not YAML': {
    files: { 'glossary/ours.yaml': 'xa-xa:\n  kind: [person\n  about: Somebody.\n' },
    args: ['run'],
    code: 2,
    line: /^glossary\/ours\.yaml:3:\d+: Not well-formed YAML: /u,
  },
  'a pipeline with steps in the wrong order': {
    files: { 'pipelines/ours.yaml': pipeline('steps: [segment, lint, recognize, resolve]\n') },
    args: ['run', '--pipeline', 'ours'],
    code: 2,
    line: /^pipelines\/ours\.yaml:3:18: Step lint needs what resolve gives\. Put resolve before it\.$/u,
  },
  'a pipeline with an unknown step': {
    files: { 'ours.yaml': pipeline('steps:\n  - segment\n  - recognise\n') },
    args: ['run', '--pipeline', 'ours.yaml'],
    code: 2,
    line: /^ours\.yaml:5:5: There is no step recognise\. Did you mean recognize\?/u,
  },
  'a pipeline that does not exist': {
    args: ['run', '--pipeline', 'newsrom'],
    code: 2,
    line: /^There is no pipeline newsrom\. Did you mean newsroom\?/u,
  },
  'a step to stop after that the pipeline lacks': {
    args: ['run', '--stop-after', 'merge'],
    code: 2,
    line: /^tamdil: --stop-after merge: /u,
  },
  'an output folder with a file in its way': {
    files: { out: 'A file.\n' },
    args: ['run'],
    code: 2,
    line: /^out: A part of the path is a file, not a folder\.$/u,
  },
  'an output folder that no system makes': {
    args: ['run', '--out', process.platform === 'linux' ? '/proc/x' : 'articles/good.en.txt/x'],
    code: 2,
    line: /^[^ ]*x: (?:Permission denied|A part of the path is a file)/u,
  },
  'a missing article for run': {
    args: ['run', 'no.en.txt'],
    code: 2,
    summary: true,
    line: /^! 1:1 There is no such file\.$/u,
  },
  'an option without a value': { args: ['run', '--to', ''], code: 2, line: /^tamdil: --to needs a value\.$/u },
  'an option with an empty list': {
    args: ['run', '--xliff', ','],
    code: 2,
    line: /^tamdil: --xliff needs a value\.$/u,
  },
  'no output folder': { args: ['run', '--out', ''], code: 2, line: /^tamdil: --out needs a value\.$/u },
  'no number of warnings': {
    args: ['lint', 'articles/good.en.txt', '--max-warnings', ''],
    code: 2,
    line: /^tamdil: --max-warnings needs a value\.$/u,
  },
  'a number that people do not write': {
    args: ['lint', 'articles/good.en.txt', '--max-warnings=0x10'],
    code: 2,
    line: /^tamdil: --max-warnings 0x10: .*number/u,
  },
  'a pipeline with an unknown XLIFF version': {
    files: { 'pipelines/newsroom.yaml': pipeline('xliff: ["9"]\nsteps: [segment]\n') },
    args: ['run'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml:3:9: 9 is not a value of xliff\.0\. .*1\.2/u,
  },
  'a pipeline with an unknown tool': {
    files: { 'pipelines/newsroom.yaml': pipeline('for: trados\nsteps: [segment]\n') },
    args: ['run'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml:3:6: trados is not a value of for\. /u,
  },
  'a pipeline with an unknown target language': {
    files: { 'pipelines/newsroom.yaml': pipeline('to: [vi, de]\nsteps: [segment]\n') },
    args: ['run'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml:3:10: Language de is not known\. /u,
  },
  'a pipeline that reads outside the desk': {
    files: { 'pipelines/newsroom.yaml': 'about: Ours.\nread: [../*.txt]\nsteps: [segment]\n' },
    args: ['run'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml:2:8: \.\.\/\*\.txt leaves the desk\. /u,
  },
  'a glossary that is a file': {
    files: { glossary: 'A file.\n' },
    args: ['lint', 'articles/good.en.txt'],
    code: 2,
    line: /^glossary: .*\bfile\b/u,
  },
  'pipelines that are a file': {
    files: { pipelines: 'A file.\n' },
    args: ['run'],
    code: 2,
    line: /^pipelines\/newsroom\.yaml: .*\bfile\b/u,
  },
  'a job folder with a file in its way': {
    files: { 'out/good.en': 'A file.\n' },
    args: ['run'],
    code: 2,
    summary: true,
    line: /out\/good\.en\/ .*\bfile\b/u,
  },
  'malformed XLIFF': {
    files: { 'a.xlf': '<xliff>\n<a></xliff>\n' },
    args: ['merge', 'a.xlf'],
    code: 1,
    line: /^a\.xlf:2:4: <\/xliff> closes <a>\.$/u,
  },
  'XLIFF that was cut off': {
    files: { 'a.xlf': '<xliff version="1.2">\n<file>' },
    args: ['merge', 'a.xlf'],
    code: 1,
    line: /^a\.xlf:2:\d+: The file ends inside <file>/u,
  },
  'XLIFF with a DOCTYPE': {
    files: { 'a.xlf': doctype },
    args: ['merge', 'a.xlf'],
    code: 1,
    line: /^a\.xlf:2:1: A DOCTYPE is not allowed/u,
  },
  'a missing XLIFF file': { args: ['merge', 'no.xlf'], code: 2, line: /^no\.xlf: There is no such file\.$/u },
};

const lines = ({ stdout, stderr }: Outcome) => `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());

describe.concurrent('is answered in one line', () => {
  test.each(Object.entries(cases))('%s', async (_, { files = {}, args, code, line, summary = false }) => {
    const desk = makeLightDesk({ ...base, ...files });
    const before = desk.contents();
    const outcome = await desk.run(...args);
    expect(outcome.code).toBe(code);
    expect(lines(outcome)).toContainEqual(expect.stringMatching(line));
    // Whatever stops the program leaves standard output to those who read it, and says one line and nothing else.
    if (!summary && (args[0] !== 'run' || code === 2)) expect(outcome.stdout).toBe('');
    if (outcome.stdout === '') expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.stdout + outcome.stderr).not.toMatch(/^ +at |node:internal|\{\{|undefined/mu);
    // Nothing was written, nothing was changed.
    expect(desk.contents()).toEqual(before);
  });
});

describe.concurrent('among good input', () => {
  test('a bad article fails alone: the others are written, and the exit code tells', async () => {
    const desk = makeLightDesk({
      ...base,
      'articles/bad.en.txt': Buffer.from([0xff, 0x41]),
      'articles/empty.vi.txt': '\n',
    });
    const outcome = await desk.run('run');
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/articles\/bad\.en\.txt\n.*0xFF/u);
    expect(outcome.stdout).toMatch(/3 articles, 1 job written to out, 2 failed\.\n$/u);
    expect(new Set(desk.files('out').map((file) => file.split('/')[1]))).toEqual(new Set(['good.en']));
  });

  test('an article that asks for an unknown style fails alone, with its line', async () => {
    const desk = makeLightDesk({ ...base, 'articles/own.en.txt': `---\nstyle: vnz\n---\n${article}` });
    const outcome = await desk.run('run');
    expect(outcome.code).toBe(1);
    expect(lines(outcome).filter((line) => line.includes('vnz'))).toEqual([expect.stringMatching(/2:8.*vns/u)]);
    expect(desk.files('out')).toContain('out/good.en/manifest.json');
  });

  test('an empty list is JSON, too', async () => {
    const { stdout, stderr, code } = await makeLightDesk().run('mentions', '--format=json', 'no.en.txt');
    expect({ json: JSON.parse(stdout), code }).toEqual({ json: { files: [] }, code: 2 });
    expect(stderr).toBe('no.en.txt: There is no such file.\n');
  });

  test('lint and check tell of files in their own report, with code 2 where one cannot be read', async () => {
    const desk = makeLightDesk({ ...base, 'a.xlf': doctype });
    const [linted, checked, refused] = await Promise.all([
      desk.run('lint', '--format=json', 'no.en.txt', 'articles/good.en.txt'),
      desk.run('check', '--format=json', 'no.xlf', 'a.xlf'),
      desk.run('check', 'a.xlf'),
    ]);
    const rules = ({ stdout }: Outcome) =>
      (JSON.parse(stdout).findings as { rule: string; path: string }[]).map(({ rule, path }) => `${path} ${rule}`);
    expect(rules(linted)).toEqual(['no.en.txt input/file', 'articles/good.en.txt name-variant']);
    expect(rules(checked)).toEqual(['no.xlf input/file', 'a.xlf input/policy']);
    expect([linted.code, checked.code, refused.code]).toEqual([2, 2, 1]);
    expect(refused.stdout).toMatch(/^a\.xlf\n +2:1 +error +A DOCTYPE is not allowed/u);
  });
});

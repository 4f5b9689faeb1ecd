import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/model/article.js';
import type { Bitext, Unit } from '../../../src/model/bitext.js';
import { merge } from '../../../src/steps/back/merge.js';
import { readManifest } from '../../../src/steps/job/manifest.js';
import { shippedDesk } from '../../helpers/glossary.js';
import { throughSteps } from '../../helpers/story.js';

const TEXT = '\tVisit ends\r\n\r\nThe talks began.  They went on.\r\nTô Lâm left. — VNS\r\n\r\n';

function job(text: string) {
  const { normalized, bitexts, files } = throughSteps(text, 'visit.en.txt', shippedDesk());
  const { manifest } = readManifest(Buffer.from(files.at(-1)?.content ?? []).toString('utf8'), 'manifest.json');
  const [bitext] = bitexts;
  if (manifest === undefined || bitext === undefined) throw new Error('no job');
  return { article: normalized.article, manifest, bitext };
}

const { article, manifest, bitext } = job(TEXT);
const textOf = (inlines: readonly Inline[]) => inlines.map((i) => (i.type === 'text' ? i.value : '')).join('');
const text = (value: string): Inline[] => [{ type: 'text', value, span: [0, 0] }];

/** The file as a translator returns it. */
function returned(translate: (source: string) => string | undefined, change: (unit: Unit) => Unit = (u) => u): Bitext {
  const unit = (u: Unit): Unit => {
    const target = translate(textOf(u.source));
    const { target: _, ...rest } = u;
    return change({ ...rest, ...(target === undefined ? {} : { target: text(target) }) });
  };
  return { ...bitext, groups: bitext.groups.map((group) => ({ ...group, units: group.units.map(unit) })) };
}

const capitals = (source: string) => source.toUpperCase();

test('every sentence is put where it stood, and everything between stays', () => {
  const result = merge(article, manifest, returned(capitals));
  expect(result).toEqual({
    text: '\tVISIT ENDS\r\n\r\nTHE TALKS BEGAN.  THEY WENT ON.\r\nTÔ LÂM LEFT. — VNS\r\n\r\n',
    merged: 5,
    unchanged: 1,
    problems: [],
    moved: [],
    notes: [],
  });
});

test('targets that are their sources give the normalized article, to the byte', () => {
  const result = merge(
    article,
    manifest,
    returned((source) => source),
  );
  expect(result.text).toBe(article.source);
  expect(result.unchanged).toBe(result.merged);
});

test('the order of units and groups says nothing', () => {
  const { groups } = returned(capitals);
  const turned = { ...bitext, groups: groups.map((g) => ({ ...g, units: [...g.units].reverse() })).reverse() };
  expect(merge(article, manifest, turned)).toEqual(merge(article, manifest, returned(capitals)));
});

describe('a unit stays in the source language, and is told of,', () => {
  const problemsOf = (file: Bitext) => merge(article, manifest, file).problems.map((p) => [p.problem, p.source]);

  test('where it is not translated', () => {
    const some = returned((source) => (source === 'They went on.' ? undefined : capitals(source)));
    expect(merge(article, manifest, some)).toMatchObject({
      text: expect.stringContaining('THE TALKS BEGAN.  They went on.\r\n'),
      merged: 4,
      problems: [{ problem: 'untranslated', source: 'They went on.' }],
    });
    expect(problemsOf(returned((source) => (source === 'They went on.' ? ' \n' : capitals(source))))).toEqual([
      ['untranslated', 'They went on.'],
    ]);
  });

  test('where its target is still the source that stood in for it, unless somebody says that it is the translation', () => {
    const copy = (state: Unit['state']) =>
      returned(
        (source) => (source === 'They went on.' ? 'They  went on.' : capitals(source)),
        (u) => (textOf(u.source) === 'They went on.' ? { ...u, state } : u),
      );
    expect(problemsOf(copy('initial'))).toEqual([['untranslated', 'They went on.']]);
    expect(problemsOf(copy('translated'))).toEqual([]);
    expect(problemsOf(copy('needs-review'))).toEqual([['not-ready', 'They went on.']]);
  });

  test('where it is not as far as the desk asks for', () => {
    const states: Unit['state'][] = ['initial', 'needs-review', 'translated', 'reviewed', 'final'];
    const merges = (state: Unit['state'], minState: Unit['state']) =>
      merge(
        article,
        manifest,
        returned(capitals, (u) => ({ ...u, state })),
        { minState },
      ).merged > 0;
    const taken = (minState: Unit['state']) => states.filter((state) => merges(state, minState));
    // Words in a unit of the first state are a translation by a tool that knows no states.
    expect(taken('needs-review')).toEqual(states);
    expect(taken('translated')).toEqual(['initial', 'translated', 'reviewed', 'final']);
    expect(taken('reviewed')).toEqual(['reviewed', 'final']);
    expect(taken('final')).toEqual(['final']);
  });

  test('but not where there is nothing to translate: numbers, sign-offs', () => {
    const numbers = job('Visit ends\n\n12.5 – 13\n\nThe talks began. — VNS\n');
    const filled: Bitext = {
      ...numbers.bitext,
      groups: numbers.bitext.groups.map((group) => ({
        ...group,
        units: group.units.map((u) => ({ ...u, target: u.target ?? u.source })),
      })),
    };
    const { problems, merged, text } = merge(numbers.article, numbers.manifest, filled);
    expect(problems.map((p) => p.source)).toEqual(['Visit ends', 'The talks began.']);
    expect(merged).toBe(numbers.manifest.units.length - 2);
    expect(text).toBe(numbers.article.source);
  });

  test('where it is missing', () => {
    const file = returned(capitals);
    const shorter = { ...file, groups: file.groups.slice(1) };
    expect(merge(article, manifest, shorter).text).toMatch(/^\tVisit ends\r\n/u);
    expect(problemsOf(shorter)).toEqual([['missing-unit', 'Visit ends']]);
  });

  test('where the source is not the article’s any more', () => {
    const changed = returned(capitals, (u) =>
      textOf(u.source) === 'They went on.' ? { ...u, source: text('They stopped.') } : u,
    );
    expect(problemsOf(changed)).toEqual([['source-changed', 'They went on.']]);
    expect(merge(article, manifest, changed).text).toContain('They went on.');
  });

  test('where codes were added that the article does not have', () => {
    const code: Inline = { type: 'standalone', id: '9', kind: 'image', raw: '<script>', span: [0, 0] };
    const coded = returned(capitals, (u) => ({ ...u, target: [...(u.target ?? []), code] }));
    const result = merge(article, manifest, coded);
    expect(new Set(result.problems.map((p) => p.problem))).toEqual(new Set(['codes-added']));
    expect(result.text).toBe(article.source);
  });

  test.each(['\u0007', '\u009b31m', '\u007f', '\u202e', '\u2066a', 'a\u2069', '\u202a\u2069'])(
    'where its target steers who shows it: %j',
    (characters) => {
      const steering = returned((source) => `${source.toUpperCase()}${characters}`);
      const result = merge(article, manifest, steering);
      expect(new Set(result.problems.map((p) => p.problem))).toEqual(new Set(['control-characters']));
      expect(result.text).toBe(article.source);
    },
  );

  test('where nobody sent it: it is left out', () => {
    const file = returned(capitals);
    const [group] = file.groups;
    const [unit] = group?.units ?? [];
    if (group === undefined || unit === undefined) throw new Error('no unit');
    const more = { ...file, groups: [...file.groups, { ...group, units: [{ ...unit, id: 'zzzzzzzz' }] }] };
    expect(problemsOf(more)).toEqual([['unknown-unit', 'Visit ends']]);
    expect(merge(article, manifest, more).text).toBe(merge(article, manifest, file).text);
  });
});

describe('a tool may', () => {
  test.each(['\u0085', '\u2028', '\u2029'])('divide lines by %j: they stay one', (separator) => {
    const broken = returned((source) => source.replaceAll(' ', separator));
    expect(merge(article, manifest, broken).text).toBe(article.source);
  });

  test('rewrap, compose or decompose a source', () => {
    const touched = returned(capitals, (u) => ({
      ...u,
      source: text(` ${textOf(u.source).replaceAll(' ', '\n  ').normalize('NFD')} `),
    }));
    expect(merge(article, manifest, touched).problems).toEqual([]);
  });

  test('break a target into lines: it stays one paragraph', () => {
    const broken = returned((source) => source.replaceAll(' ', ' \n'));
    expect(merge(article, manifest, broken).text).toBe(article.source);
  });
});

test('the markup of the article goes into the translation, whatever the file says of it', () => {
  const source = 'Say **yes.**';
  const bold = (type: 'open' | 'close', start: number, raw = '**'): Inline => ({
    type,
    id: '1',
    kind: 'bold',
    raw,
    span: [start, start + 2],
  });
  const inlines: Inline[] = [
    { type: 'text', value: 'Say ', span: [0, 4] },
    bold('open', 4),
    { type: 'text', value: 'yes.', span: [6, 10] },
    bold('close', 10),
  ];
  const marked = {
    ...article,
    source,
    blocks: [{ id: 'paragraph-1', kind: 'paragraph' as const, span: [0, 12] as const, inlines }],
  };
  const unit = { ...(bitext.groups[0]?.units[0] as Unit), source: inlines };
  const target = [bold('open', 0, '<script>'), ...text('Bəli'), bold('close', 0, ''), ...text(' de.')];
  const file = (inTarget: readonly Inline[]): Bitext => ({
    ...bitext,
    groups: [{ id: 'g', name: 'g', kind: 'paragraph', units: [{ ...unit, target: inTarget }] }],
  });
  const units = [{ id: unit.id, start: 0, end: 12 }];
  expect(merge(marked, { ...manifest, units }, file(target)).text).toBe('**Bəli** de.');
  const lost = merge(marked, { ...manifest, units }, file(target.slice(0, -2)));
  expect(lost).toMatchObject({ text: source, problems: [{ problem: 'codes-missing' }] });
  const crossed = merge(marked, { ...manifest, units }, file([target[2] as Inline, ...target.slice(0, 2)]));
  expect(crossed).toMatchObject({ text: source, problems: [{ problem: 'codes-unbalanced' }] });
});

test('markup inside other markup than in the source is merged and told; so is what translators say', () => {
  const line: Inline = { type: 'standalone', id: '2', kind: 'break', raw: '<br>', span: [0, 4] };
  const [open, close] = (['open', 'close'] as const).map((type, at): Inline => {
    const raw = at === 0 ? '<b>' : '</b>';
    return { type, id: '1', kind: 'bold', raw, span: [4 + at * 4, 4 + at * 4 + raw.length] };
  }) as [Inline, Inline];
  const inlines = [line, open, ...text('a'), close].map((i) =>
    i.type === 'text' ? { ...i, span: [7, 8] as const } : i,
  );
  const source = '<br><b>a</b>';
  const block = { id: 'paragraph-1', kind: 'paragraph' as const, span: [0, 12] as const, inlines };
  const note = { category: 'translator', priority: 1, text: 'Which one?' };
  const made = { category: 'glossary', priority: 1, text: 'a → b' };
  const unit = {
    ...(bitext.groups[0]?.units[0] as Unit),
    source: inlines,
    target: [open, line, ...text('b'), close],
    state: 'translated' as const,
    notes: [made, note],
  };
  const file: Bitext = { ...bitext, groups: [{ id: 'g', name: 'g', kind: 'paragraph', units: [unit] }] };
  const html = { ...article, format: 'html', source, blocks: [block] };
  expect(merge(html, { ...manifest, units: [{ id: unit.id, start: 0, end: 12 }] }, file)).toMatchObject({
    text: '<b><br>b</b>',
    problems: [],
    moved: [{ unit: unit.id }],
    notes: [{ unit: unit.id, note }],
  });
});

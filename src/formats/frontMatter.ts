// Front matter: the few lines of YAML between `---` that may head an article.
import { z } from 'zod';
import type { Block, BlockKind, Directive } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { checkShape } from '../syntax/shape.js';
import { readYaml } from '../syntax/yaml.js';
import { readYamlScalar } from './markup/yamlText.js';

/** Rules that hold their peace in the whole article, each with its reason behind a colon if there is one. */
const IGNORE = 'tamdil-ignore';

/** What front matter may say to Tamdil. Other keys belong to other tools and are left alone. */
const schema = z.looseObject({
  lang: z.string().optional(),
  style: z.string().optional(),
  date: z.string().optional(),
  [IGNORE]: z.union([z.string(), z.array(z.union([z.string(), z.record(z.string(), z.string())]))]).optional(),
  outlet: z.string().optional(),
});

/** Keys whose values readers see, and what they are. */
const SHOWN: Readonly<Record<string, BlockKind>> = { title: 'title', summary: 'summary', description: 'summary' };

export interface FrontMatter {
  readonly language?: string;
  readonly style?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  /** Whose article it is. */
  readonly outlet?: string;
  /** Title and summary, for translators. */
  readonly blocks: readonly Block[];
  /** Offset where the article itself begins. */
  readonly end: number;
  /** Where the language is named, for findings about it. */
  readonly languageSpan: Span;
  /** Where the style is named. */
  readonly styleSpan: Span;
  readonly directives?: readonly Directive[];
}

/** A few lines, not a file. */
const MAX_LENGTH = 65_536;

const FENCE = /^---[ \t]*(?:\r\n|\r|\n)/u;

/** Reads the front matter of an article. Never throws: what is wrong becomes a finding. */
export function readFrontMatter(source: string, path: string): { frontMatter: FrontMatter; findings: Finding[] } {
  const none = { end: 0, blocks: [], languageSpan: [0, 0] as const, styleSpan: [0, 0] as const };
  const open = FENCE.exec(source);
  if (open === null) return { frontMatter: none, findings: [] };
  const from = open[0].length;
  const close = /(?:^|[\r\n])---[ \t]*(?:\r\n|\r|\n|$)/u.exec(source.slice(from));
  // A lone rule at the top is a rule, not front matter.
  if (close === null) return { frontMatter: none, findings: [] };
  const yaml = source.slice(from, from + close.index);
  const end = from + close.index + close[0].length;
  const shift = ([a, b]: Span): Span => [a + from, b + from];
  if (yaml.length > MAX_LENGTH) {
    const data = { reason: 'front-matter', limit: MAX_LENGTH };
    const finding: Finding = { rule: 'input/limit', severity: 'error', path, span: [0, from], data };
    return { frontMatter: { ...none, end }, findings: [finding] };
  }

  const { document, findings } = readYaml(yaml, path);
  const shifted = findings.map((f) => ({ ...f, span: shift(f.span) }));
  if (document === undefined) return { frontMatter: { ...none, end }, findings: shifted };
  if (document.value === null) return { frontMatter: { ...none, end }, findings: shifted };
  const shape = checkShape(schema, document, path);
  shifted.push(...shape.findings.map((f) => ({ ...f, span: shift(f.span) })));
  const { lang, style, date, outlet } = shape.value ?? {};
  const values = (document.value ?? {}) as Readonly<Record<string, unknown>>;
  const flow = yaml[document.place([])[0]] === '{';
  const blocks = Object.entries(SHOWN)
    // Of an empty one the place is its key.
    .filter(([key]) => typeof values[key] === 'string' && values[key] !== '')
    .flatMap(([key, kind]) => {
      const { run, syntax } = readYamlScalar(source, shift(document.place([key])), flow);
      return run.finish({ kind, syntax });
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  const ignored = ignoredIn(shape.value?.[IGNORE]).map(({ text, at }): Directive => {
    return { text: `ignore-file ${text}`, span: shift(document.place([IGNORE, ...at])) };
  });
  const day = date?.match(/^\d{4}-\d{2}-\d{2}/u)?.[0];
  return {
    frontMatter: {
      end,
      blocks,
      languageSpan: shift(document.place(['lang'])),
      styleSpan: shift(document.place(['style'])),
      ...(lang ? { language: lang } : {}),
      ...(style ? { style } : {}),
      ...(day ? { date: day } : {}),
      ...(ignored.length > 0 ? { directives: ignored } : {}),
      ...(outlet?.trim() ? { outlet: outlet.trim() } : {}),
    },
    findings: shifted,
  };
}

/** To YAML `- name-variant: quoted as printed` is a key with its value. */
function ignoredIn(value: string | readonly (string | Readonly<Record<string, string>>)[] = []) {
  if (typeof value === 'string') return [{ text: value, at: [] }];
  return value.flatMap((item, index) =>
    typeof item === 'string'
      ? [{ text: item, at: [index] }]
      : Object.entries(item).map(([rule, reason]) => ({ text: `${rule}: ${reason}`, at: [index, rule] })),
  );
}

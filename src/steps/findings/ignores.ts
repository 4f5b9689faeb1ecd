// What an article asks not to hear of: comments and front matter that name rules, and those of them that name them in vain.
import type { Article, Directive } from '../../model/article.js';
import type { Finding, SuppressedFinding } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { nearest } from '../../text/nearest.js';

/** The rule of directives that do nothing, and of those that nobody can follow. */
export const UNUSED_IGNORE = 'unused-ignore';

const VERBS = ['ignore-next', 'ignore-start', 'ignore-end', 'ignore-file'];

/** A directive, read: where it holds and for which rules (all of them where it names none). */
interface Ignore {
  readonly directive: Directive;
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly span: Span;
  /** The rules that it kept from speaking. */
  readonly used: Set<string>;
}

/** What there is to name, and what was looked at. */
export interface KnownRules {
  readonly all: readonly string[];
  /** A rule that is switched off has nothing to say: what ignores it is not in vain. */
  readonly active: ReadonlySet<string>;
}

/**
 * Sets aside what an article's directives name.
 * @returns all findings in their order, those that were set aside with what the directive says; and a finding of the rule
 *   `unused-ignore` for each directive that kept nothing from being told
 */
export function setAside(
  article: Article,
  findings: readonly Finding[],
  known: KnownRules,
): (Finding | SuppressedFinding)[] {
  if (article.directives === undefined) return [...findings];
  const problems: Finding[] = [];
  const tell = (directive: Directive, reason: string, data: Finding['data']) => {
    const { path } = article;
    problems.push({
      rule: UNUSED_IGNORE,
      severity: 'warning',
      path,
      span: directive.span,
      data: { reason, ...data },
    });
  };
  const ignores = readDirectives(article, known, tell);
  const told = findings.map((finding) => {
    const by = ignores.find(({ rules, span }) => covers(span, finding.span) && names(rules, finding.rule));
    if (by === undefined) return finding;
    by.used.add(finding.rule);
    return { ...finding, by: 'comment' as const, ...(by.reason === undefined ? {} : { reason: by.reason }) };
  });
  for (const { directive, rules, used } of ignores) {
    if (rules.length === 0 && used.size === 0) tell(directive, 'nothing', {});
    for (const rule of rules) if (known.active.has(rule) && !used.has(rule)) tell(directive, 'unused', { named: rule });
  }
  return [...told, ...problems];
}

const covers = (outer: Span, [start]: Span) => outer[0] <= start && start < outer[1];
const names = (rules: readonly string[], rule: string) => rules.length === 0 || rules.includes(rule);

function readDirectives(
  article: Article,
  { all }: KnownRules,
  tell: (directive: Directive, reason: string, data: Finding['data']) => void,
): Ignore[] {
  const ignores: Ignore[] = [];
  /** Places in `ignores` of those that no `ignore-end` has met yet. */
  const open: number[] = [];
  for (const directive of article.directives ?? []) {
    const [, verb = '', list = '', reason] = /^([\w-]*)([^:]*)(?::\s*(.*))?$/su.exec(directive.text) ?? [];
    if (!VERBS.includes(verb)) {
      tell(directive, 'unknown-word', { word: verb, known: VERBS, nearest: nearest(verb, VERBS) ?? '' });
      continue;
    }
    const rules = list.split(/[\s,]+/u).filter((rule) => rule !== '');
    const unknown = rules.find((rule) => !all.includes(rule));
    if (unknown !== undefined) {
      tell(directive, 'unknown-rule', { named: unknown, nearest: nearest(unknown, all) ?? '' });
      continue;
    }
    const end = directive.span[1];
    if (verb === 'ignore-end') {
      const begun = open.findLastIndex((at) => rules.every((rule) => ignores[at]?.rules.includes(rule)));
      const at = open.splice(begun, begun < 0 ? 0 : 1)[0];
      if (at === undefined) tell(directive, 'no-start', {});
      else ignores[at] = { ...(ignores[at] as Ignore), span: [ignores[at]?.span[0] ?? 0, directive.span[0]] };
      continue;
    }
    const last = article.source.length + 1;
    const span: Span =
      verb === 'ignore-file' ? [0, last] : verb === 'ignore-start' ? [end, last] : [end, endOfNext(article, end)];
    if (verb === 'ignore-start') open.push(ignores.length);
    ignores.push({ directive, rules, ...(reason ? { reason } : {}), span, used: new Set() });
  }
  return ignores;
}

/** The end of the paragraph that a comment stands in, or in front of; with its dateline and its sign-off. */
function endOfNext({ blocks }: Article, from: number): number {
  let at = blocks.findIndex(({ kind, span }) => span[1] > from && kind !== 'attribute');
  if (at < 0) return from;
  if (blocks[at]?.kind === 'dateline') at++;
  if (blocks[at + 1]?.kind === 'signoff') at++;
  return (blocks[at] ?? blocks[at - 1])?.span[1] ?? from;
}

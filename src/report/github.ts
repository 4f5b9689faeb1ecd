// Annotations of GitHub Actions (workflow commands), and a page for the summary of the run. GitHub shows ten annotations of
// each level a step and drops the others without a word: findings about the same thing share one.
import type { Severity } from '../model/finding.js';
import { oneLine } from './columns.js';
import { codeInMarkdown, escapeMarkdown } from './markdown.js';
import { type Located, located } from './places.js';
import type { Reporter } from './reporter.js';
import { rulePage } from './ruleWords.js';
import { SEVERITIES } from './severities.js';
import { type Say, sentenceOf } from './words.js';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** Of each level. */
const MOST_ANNOTATIONS = 10;
/** Of the places that are told beside the first one. */
const MOST_PLACES = 5;
/** GitHub refuses a longer summary. */
const LONGEST_SUMMARY = 1_048_576;

export const github: Reporter = {
  name: 'github',
  report(files, { say }) {
    const groups = grouped(located(files));
    const lines = SEVERITIES.flatMap((severity) => {
      const all = groups.filter((group) => group.severity === severity);
      const shown = all.slice(0, MOST_ANNOTATIONS);
      const more = findingsIn(all.slice(MOST_ANNOTATIONS));
      return shown.map((group, index) =>
        annotation(group, more > 0 && index === shown.length - 1 ? ` ${moreWords(more, say)}` : '', say),
      );
    });
    return lines.map((line) => `${line}\n`).join('');
  },
  summary(files, { say }) {
    const groups = grouped(located(files));
    const title = '## Tamdil\n\n';
    if (groups.length === 0) return `${title}${say('findings:summary.none')}\n`;
    const head = `${title}${counts(groups, say)}\n\n${tableHead(say)}`;
    return `${head}${rowsThatFit(groups, LONGEST_SUMMARY - Buffer.byteLength(head), say)}`;
  },
};

/** Findings of one rule about one concept, in the order of the files. */
interface Group {
  readonly severity: Severity;
  readonly rule: string;
  /** Ids of concepts; empty where a rule is about something else. */
  readonly concept: string;
  readonly first: Located;
  readonly others: readonly Located[];
}

/** The gravest first, of these the most frequent. */
function grouped(all: readonly Located[]): Group[] {
  const groups = new Map<string, { first: Located; others: Located[] }>();
  for (const found of all) {
    const { severity, rule } = found.finding;
    const key = JSON.stringify([severity, rule, conceptOf(found)]);
    const group = groups.get(key);
    if (group) group.others.push(found);
    else groups.set(key, { first: found, others: [] });
  }
  return [...groups.values()]
    .map((group): Group => {
      const { severity, rule } = group.first.finding;
      return { severity, rule, concept: conceptOf(group.first), ...group };
    })
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.others.length - a.others.length,
    );
}

function conceptOf({ finding: { data } }: Located): string {
  return [data.concept ?? data.concepts ?? ''].flat().join(', ');
}

function findingsIn(groups: readonly Group[]): number {
  return groups.reduce((count, group) => count + 1 + group.others.length, 0);
}

function moreWords(count: number, say: Say): string {
  return `${say('findings:count.more', { count })} ${say('findings:count.all-as-json')}`;
}

function annotation(group: Group, end: string, say: Say): string {
  const { finding, path, region } = group.first;
  const { startLine, startColumn, endLine, endColumn } = region;
  const properties = [
    ['file', path],
    ['line', startLine],
    ['endLine', endLine],
    // Over several lines, GitHub takes no columns.
    ...(startLine === endLine
      ? [
          ['col', startColumn],
          ['endColumn', endColumn],
        ]
      : []),
    ['title', finding.rule],
  ].filter(([, value]) => value !== '');
  const said = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const message = `${oneLine(sentenceOf(finding, say))}${furtherPlaces(group, say)}${end}`;
  return `::${COMMAND[finding.severity]} ${said}::${data(message)}`;
}

function furtherPlaces({ others }: Group, say: Say): string {
  if (others.length === 0) return '';
  return ` ${say('findings:further-places', { count: others.length, places: placesOf(others).join(', ') })}`;
}

/** The first of some places, and a sign that there are more. */
function placesOf(found: readonly Located[]): string[] {
  const places = found.slice(0, MOST_PLACES).map(({ path, region }) => `${oneLine(path)}:${region.startLine}`);
  return found.length > MOST_PLACES ? [...places, '…'] : places;
}

/** What a runner takes for the end of a command is written as a code. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function counts(groups: readonly Group[], say: Say): string {
  const parts = SEVERITIES.map((severity) => ({
    severity,
    count: findingsIn(groups.filter((group) => group.severity === severity)),
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(`findings:count.${severity}`, { count }));
  return say('findings:count.all', { parts });
}

function tableHead(say: Say): string {
  const columns = [
    say('findings:summary.severity'),
    say('findings:summary.rule'),
    say('findings:summary.concept'),
    say('findings:summary.count'),
    say('findings:summary.first'),
    say('findings:summary.places'),
  ];
  return `| ${columns.join(' | ')} |\n| --- | --- | --- | ---: | --- | --- |\n`;
}

function row(group: Group, say: Say): string {
  const { severity, rule, concept, first, others } = group;
  const page = rulePage(rule);
  const cells = [
    say(`findings:severity.${severity}`),
    page ? `[${rule}](${page})` : rule,
    concept === '' ? '' : codeInMarkdown(oneLine(concept)),
    String(1 + others.length),
    escapeMarkdown(oneLine(sentenceOf(first.finding, say))),
    placesOf([first, ...others])
      .map((place) => (place === '…' ? place : codeInMarkdown(place)))
      .join(', '),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** Rows as long as there is room in bytes; where there is not, a last line says how many findings are left out. */
function rowsThatFit(groups: readonly Group[], room: number, say: Say): string {
  const rows = groups.map((group) => row(group, say));
  const sizes = rows.map((text) => Buffer.byteLength(text));
  if (sizes.reduce((sum, size) => sum + size, 0) <= room) return rows.join('');
  // The last line is longest when it counts everything.
  let left = room - Buffer.byteLength(`\n${moreWords(findingsIn(groups), say)}\n`);
  const kept = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return `${rows.slice(0, kept).join('')}\n${moreWords(findingsIn(groups.slice(kept)), say)}\n`;
}

// SARIF 2.1.0, as GitHub's code scanning and other readers of the standard take it.
import type { Finding, Severity, SuppressedFinding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { oneLine } from './columns.js';
import { type Located, located, locatedSuppressed, type Places, type Region } from './places.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { aboutCause, aboutRule, HOME, ruleCards, rulePage } from './ruleWords.js';
import { gravest, SEVERITIES } from './severities.js';
import { type Say, sentenceOf } from './words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const KIND = { comment: 'inSource', baseline: 'external' } as const satisfies Record<SuppressedFinding['by'], string>;

/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;
/** GitHub cuts descriptions off behind this. */
const LONGEST_DESCRIPTION = 1_024;

export const sarif: Reporter = {
  name: 'sarif',
  report(files, options) {
    const all: readonly Located<AnyFinding>[] = [...located(files), ...locatedSuppressed(files)];
    const kept = gravestOf(all);
    const rules = new Rules(kept.map(({ finding }) => finding));
    const anySuppressed = kept.some(({ finding }) => finding.by !== undefined);
    const log = {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: { driver: driver(rules, options) },
          automationDetails: { id: 'tamdil/' },
          columnKind: 'utf16CodeUnits',
          newlineSequences: ['\r\n', '\n', '\r'],
          ...(kept.length < all.length ? { invocations: [leftOut(all.length - kept.length, options.say)] } : {}),
          results: kept.map((found) => result(found, rules, anySuppressed, options.say)),
        },
      ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

/** A finding that may be suppressed. */
type AnyFinding = Finding & Partial<SuppressedFinding>;

/** Those that a run has room for: the gravest first, suppressed ones last; all in the order in which they were. */
function gravestOf(all: readonly Located<AnyFinding>[]): readonly Located<AnyFinding>[] {
  if (all.length <= MOST_RESULTS) return all;
  const rank = ({ finding }: Located<AnyFinding>) =>
    finding.by === undefined ? SEVERITIES.indexOf(finding.severity) : SEVERITIES.length;
  const kept = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_RESULTS));
  return all.filter((found) => kept.has(found));
}

function leftOut(count: number, say: Say) {
  const text = messageText(say('findings:left-out', { count, limit: MOST_RESULTS }));
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text } }],
  };
}

/** The rules of a run: all that lint and check have, then those of the files themselves that occur. */
class Rules {
  readonly list: readonly { readonly id: string; readonly severity: Severity; readonly off?: boolean }[];
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(findings: readonly Finding[]) {
    const known = new Set(ruleCards.map(({ id }) => id));
    const others = new Map<string, Severity>();
    for (const { rule, severity } of findings)
      if (!known.has(rule)) others.set(rule, gravest([severity, others.get(rule) ?? severity]) ?? severity);
    this.list = [...ruleCards, ...[...others].map(([id, severity]) => ({ id, severity }))];
    this.#indexes = new Map(this.list.map(({ id }, index) => [id, index]));
  }

  indexOf(id: string): number {
    return this.#indexes.get(id) ?? -1;
  }
}

function driver(rules: Rules, { say, locale, version }: ReportOptions) {
  const [language = ''] = locale.split('-');
  return {
    name: 'tamdil',
    semanticVersion: version,
    informationUri: HOME,
    // GitHub refuses a file with anything else here.
    ...(/^[a-z]{2}$/iu.test(language) ? { language } : {}),
    rules: rules.list.map(({ id, severity, off }) => {
      const about = shortened(aboutRule(id, say));
      const page = rulePage(id);
      return {
        id,
        shortDescription: { text: about },
        fullDescription: { text: about },
        help: { text: page ? `${about} ${page}` : about, markdown: page ? `${about} [${id}](${page})` : about },
        ...(page ? { helpUri: page } : {}),
        defaultConfiguration: { level: LEVEL[severity], ...(off ? { enabled: false } : {}) },
      };
    }),
  };
}

function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** @param anySuppressed a run tells of all of its results whether they are suppressed, or of none (SARIF 2.1.0, 3.27.23) */
function result(
  { finding, path, region, places }: Located<AnyFinding>,
  rules: Rules,
  anySuppressed: boolean,
  say: Say,
) {
  const { rule, severity, cause, fix, fingerprint, by, reason } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVEL[severity],
    message: { text: messageText(sentenceOf(finding, say)) },
    ...(path === '' ? {} : { locations: [{ physicalLocation: physical(path, region) }] }),
    ...(cause && path !== ''
      ? {
          relatedLocations: [
            {
              physicalLocation: physical(path, places.region(cause)),
              message: { text: messageText(aboutCause(rule, say)) },
            },
          ],
        }
      : {}),
    ...(fingerprint === undefined
      ? {}
      : { partialFingerprints: { 'tamdil/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` } }),
    ...(fix && path !== '' ? { fixes: [change(path, fix.span, fix.text, places)] } : {}),
    ...(anySuppressed
      ? { suppressions: by === undefined ? [] : [{ kind: KIND[by], ...(reason ? { justification: reason } : {}) }] }
      : {}),
  };
}

function change(path: string, span: Span, text: string, places: Places) {
  const replacement = {
    deletedRegion: places.region(span),
    ...(text === '' ? {} : { insertedContent: { text } }),
  };
  return { artifactChanges: [{ artifactLocation: artifact(path), replacements: [replacement] }] };
}

function physical(path: string, region: Region) {
  return { artifactLocation: artifact(path), region };
}

/** A file below the folder where the program ran belongs to the sources; of any other only its place is known. */
function artifact(path: string) {
  const [drive, rest] = /^[A-Za-z]:[\\/]/u.test(path) ? [`/${path.slice(0, 2)}`, path.slice(2)] : ['', path];
  const uri = (drive === '' ? rest : rest.replaceAll('\\', '/')).split('/').map(encoded).join('/');
  if (drive !== '' || path.startsWith('/')) return { uri: `file://${drive}${uri}` };
  return path.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** A part of a path in a URI. Half a character, which no URI can hold, is shown as lost. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}

/**
 * A sentence as a message's text, where braces name arguments and brackets make links (SARIF 2.1.0, 3.11.5 and 3.11.6):
 * what an article holds must do neither.
 */
function messageText(sentence: string): string {
  const text = oneLine(sentence).replace(/[{}]/gu, '$&$&');
  return text.includes('](') ? text.replaceAll('[', '\\[') : text;
}

// A second reader of SARIF: what GitHub documents of code scanning, and the rules of the standard that a schema cannot say.
import { gzipSync } from 'node:zlib';

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: SarifRegion;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations?: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly relatedLocations?: readonly {
    readonly physicalLocation: PhysicalLocation;
    readonly message: { readonly text: string };
  }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string; readonly enabled?: boolean };
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly semanticVersion: string;
      readonly informationUri: string;
      readonly language?: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: string;
  readonly invocations?: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly SarifResult[];
}

/** The run of a log. */
export function runOf(log: string): SarifRun {
  const { runs } = JSON.parse(log) as { runs: SarifRun[] };
  if (runs.length !== 1 || runs[0] === undefined) throw new Error('one run is expected');
  return runs[0];
}

/** RFC 3986: what a URI may be made of. */
const URI = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})+$/u;
const LEVELS = ['none', 'note', 'warning', 'error'];

/** What the second reader says against a log; empty where nothing. */
export function sarifProblems(log: string): string[] {
  const problems: string[] = [];
  const hold = (right: boolean, problem: string) => {
    if (!right) problems.push(problem);
  };
  const { $schema, version } = JSON.parse(log) as { $schema: string; version: string };
  const run = runOf(log);
  const { driver } = run.tool;
  hold($schema.includes('sarif-schema-2.1.0') && version === '2.1.0', 'version');
  hold(/^\d+\.\d+\.\d+/u.test(driver.semanticVersion), 'semanticVersion');
  hold(driver.language === undefined || /^[a-zA-Z]{2}$/u.test(driver.language), 'language');
  hold(/^[^/]+\/$/u.test(run.automationDetails.id), 'the category ends with a slash');
  hold(new Set(driver.rules.map(({ id }) => id)).size === driver.rules.length, 'rule ids are unique');
  emptyStrings(JSON.parse(log), '', problems);

  hold(run.results.length <= 25_000, 'at most 25,000 results');
  hold(driver.rules.length <= 25_000, 'at most 25,000 rules');
  hold(gzipSync(log).length <= 10_000_000, 'at most 10 MB');
  for (const rule of driver.rules) {
    hold(LEVELS.includes(rule.defaultConfiguration.level), `${rule.id}: level`);
    hold(rule.shortDescription.text.length <= 1_024 && rule.fullDescription.text.length <= 1_024, `${rule.id}: length`);
    hold(rule.helpUri === undefined || /^https:\/\//u.test(rule.helpUri), `${rule.id}: helpUri`);
  }

  const tellsSuppressions = run.results.filter(({ suppressions }) => suppressions !== undefined).length;
  hold([0, run.results.length].includes(tellsSuppressions), 'suppressions of all results or of none');
  run.results.forEach((result, index) => {
    const at = (what: string) => `result ${index}: ${what}`;
    hold(driver.rules[result.ruleIndex]?.id === result.ruleId, at('ruleIndex'));
    hold(LEVELS.includes(result.level), at('level'));
    hold(!/\]\(/u.test(result.message.text) || !/(?<!\\)\[/u.test(result.message.text), at('a link'));
    hold(!/(?<!\{)(?:\{\{)*\{(?!\{)/u.test(result.message.text), at('an argument'));
    hold(!/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/u.test(result.message.text), at('characters'));
    const locations = result.locations ?? [];
    hold(locations.length === 1, at('one location'));
    hold((result.relatedLocations ?? []).length + locations.length <= 1_000, at('at most 1,000 locations'));
    for (const { physicalLocation } of [...locations, ...(result.relatedLocations ?? [])]) {
      uriProblems(physicalLocation.artifactLocation).forEach((problem) => void problems.push(at(problem)));
      hold(isRegion(physicalLocation.region), at('region'));
    }
    for (const { artifactChanges } of result.fixes ?? [])
      for (const { artifactLocation, replacements } of artifactChanges) {
        hold(artifactLocation.uri === locations[0]?.physicalLocation.artifactLocation.uri, at('a fix of another file'));
        hold(
          replacements.length > 0 && replacements.every(({ deletedRegion }) => isRegion(deletedRegion)),
          at('a fix'),
        );
      }
    for (const value of Object.values(result.partialFingerprints ?? {}))
      hold(/^[\w.:/-]+$/u.test(value), at('fingerprint'));
  });
  return problems;
}

function uriProblems({ uri, uriBaseId }: PhysicalLocation['artifactLocation']): string[] {
  const absolute = /^[a-z][a-z0-9+.-]*:/iu.test(uri);
  return [
    URI.test(uri) ? '' : `no URI: ${uri}`,
    uri.includes('?') || uri.includes('#') ? `a query or a fragment: ${uri}` : '',
    absolute && !uri.startsWith('file:///') ? `a scheme: ${uri}` : '',
    uriBaseId === undefined || uriBaseId === '%SRCROOT%' ? '' : `base ${uriBaseId}`,
    uriBaseId !== undefined && (absolute || uri.startsWith('/')) ? `a base of what has none: ${uri}` : '',
    uri.split('/').includes('.') || uri.includes('\\') ? `a detour: ${uri}` : '',
    uri.split('/').includes('..') && uriBaseId !== undefined ? `out of the sources: ${uri}` : '',
  ].filter((problem) => problem !== '');
}

function isRegion({ startLine, startColumn, endLine, endColumn }: SarifRegion): boolean {
  const whole = [startLine, startColumn, endLine, endColumn].every((value) => Number.isInteger(value) && value >= 1);
  return whole && (endLine > startLine || (endLine === startLine && endColumn >= startColumn));
}

/** GitHub takes an empty string for a missing one. */
function emptyStrings(value: unknown, path: string, problems: string[]): void {
  if (value === '') problems.push(`${path} is empty`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) emptyStrings(inner, `${path}/${key}`, problems);
}

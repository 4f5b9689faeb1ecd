// Findings as failed tests, for hosts that show nothing else: a suite a file, a case a finding.
import { content, structure, writeXml, type XmlTag } from '../syntax/xmlWriter.js';
import { oneLine } from './columns.js';
import { type Located, locatedIn, plainPath } from './places.js';
import type { ReportedFile, Reporter } from './reporter.js';
import { type Say, sentenceOf } from './words.js';

export const junit: Reporter = {
  name: 'junit',
  report(files, { say }) {
    const counts = { tests: 0, failures: 0 };
    const suites = files.map((file) => suite(file, counts, say));
    return writeXml(structure('testsuites', { name: 'tamdil', ...counts, errors: 0 }, suites));
  },
};

function suite(file: ReportedFile, all: { tests: number; failures: number }, say: Say): XmlTag {
  const name = oneLine(plainPath(file.path));
  const cases = locatedIn(file, file.findings).map((found) => testCase(name, found, say));
  // A file without findings passes: without a case, hosts would not know that it was looked at.
  if (cases.length === 0) cases.push(structure('testcase', { name: 'tamdil', classname: name }, []));
  const failures = file.findings.filter(({ severity }) => severity !== 'info').length;
  all.tests += cases.length;
  all.failures += failures;
  return structure('testsuite', { name, tests: cases.length, failures, errors: 0, skipped: 0 }, cases);
}

/** Errors and warnings fail. A remark passes, and is said all the same. */
function testCase(path: string, { finding, region }: Located, say: Say): XmlTag {
  const { rule, severity } = finding;
  const place = `${region.startLine}:${region.startColumn}`;
  const sentence = oneLine(sentenceOf(finding, say));
  const text = `${path}:${place}: ${severity}: ${sentence} (${rule})`;
  const told =
    severity === 'info'
      ? content('system-out', {}, [text])
      : content('failure', { type: severity, message: sentence }, [text]);
  return structure('testcase', { name: `${rule}:${place}`, classname: path }, [told]);
}

// The published schemas of report formats, out of packages that carry them or from tests/schemas/, and GitLab's table of fields as one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { validationErrors } from './schemas.js';

const require = createRequire(import.meta.url);
/** Inside its package. */
const SARIF = 'lib/schemas/sarif-2.1.0-rtm.5.json';

/** What GitLab documents of the Code Quality report: these fields, unique fingerprints aside. */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1, pattern: '^[^\\r\\n]*$' },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

/** Validators are made when they are asked for: that of SARIF takes a moment. */
const makers = {
  sarif: () => {
    // One of its patterns is none for regular expressions with Unicode.
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    formats.default(ajv);
    // Written for draft 4; of all that changed since, only how a schema names itself concerns it.
    const {
      $schema: _,
      id,
      ...schema
    } = JSON.parse(readFileSync(join(dirname(require.resolve('@microsoft/jest-sarif/package.json')), SARIF), 'utf8'));
    return ajv.compile({ ...schema, $id: id });
  },
  // A number of a line may be 1.5 in its schema, an `integer` in Reviewdog's own.
  rdjson: () =>
    new Ajv({ strict: false }).compile(JSON.parse(JSON.stringify(rdformatSchema).replaceAll('"number"', '"integer"'))),
  gitlab: () => new Ajv().compile(CODE_QUALITY),
};
const made = new Map<string, ValidateFunction>();

/** What a schema says against a report in JSON; empty where it is valid. */
export function jsonErrors(format: keyof typeof makers, report: string): string[] {
  const validate = made.get(format) ?? makers[format]();
  made.set(format, validate);
  return validate(JSON.parse(report)) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

/** What the schema that Jenkins publishes for JUnit's format says against a report; empty where it is valid. */
export function junitErrors(report: string): string[] {
  const schema = XmlDocument.fromString(readFileSync('tests/schemas/jenkins-junit.xsd', 'utf8'));
  const validator = XsdValidator.fromDoc(schema);
  try {
    return validationErrors(validator, report);
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

// The schemas of XLIFF, read where the evaluation material has them; two validators, which have to agree.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { evaluationPath } from './evaluation.js';

const SCHEMAS: Readonly<Record<string, string>> = {
  '1.2': 'xliff-1.2/xliff-core-1.2-strict.xsd',
  '2.0': 'xliff-2.0/all.xsd',
  '2.1': 'xliff-2.1/all.xsd',
};
/** Part of libxml2's tools; not a package, and not needed. */
const XMLLINT = 'xmllint';
const validators = new Map<string, XsdValidator>();

/** What libxml2 says against a document, held against the schema of a version. */
export function schemaErrors(xml: string, version: string): string[] {
  let validator = validators.get(version);
  if (validator === undefined) {
    xmlRegisterFsInputProviders();
    const path = schemaPath(version);
    const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
    validator = XsdValidator.fromDoc(schema);
    validators.set(version, validator);
  }
  return validationErrors(validator, xml);
}

/** What a validator says against a document; empty where it is valid. */
export function validationErrors(validator: XsdValidator, xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

/** Whether the command xmllint is there. */
export function hasXmllint(): boolean {
  return spawnSync(XMLLINT, ['--version']).status === 0;
}

/** What xmllint says against files, held against the schema of a version; empty where all are valid. */
export function xmllintErrors(files: readonly string[], version: string): string {
  const run = spawnSync(XMLLINT, ['--nonet', '--noout', '--schema', schemaPath(version), ...files], {
    encoding: 'utf8',
  });
  return run.status === 0 ? '' : run.stderr.replace(/^.* validates$\n?/gmu, '');
}

function schemaPath(version: string): string {
  return evaluationPath('xliff/schemas', SCHEMAS[version] ?? '');
}

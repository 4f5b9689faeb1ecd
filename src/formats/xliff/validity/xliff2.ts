// Whether an XLIFF 2 document is valid: its grammar, and the constraints that the standard states in prose.
import type { Finding } from '../../../model/finding.js';
import type { XmlElement } from '../../../syntax/xml.js';
import { checkCodes } from './codes.js';
import { core } from './core.js';
import { Grammar } from './grammar.js';
import { checkIds } from './ids.js';
import { checkLanguages } from './languages.js';
import { checkModules } from './moduleRules.js';
import { modules } from './modules.js';
import { checkReferences } from './references.js';
import { checkStructure } from './structure.js';
import { Violations } from './violations.js';

/** All that is wrong with a document by its standard. What keeps it from being read is told by the reader. */
export function violations2(root: XmlElement, path: string): Finding[] {
  const violations = new Violations(path);
  const grammar = new Grammar([core(root.namespace), ...modules]);
  grammar.check(root, violations);
  const document = { root, grammar, violations };
  checkStructure(document);
  checkLanguages(document);
  checkIds(document);
  checkReferences(document);
  checkCodes(document);
  checkModules(document);
  return violations.findings;
}

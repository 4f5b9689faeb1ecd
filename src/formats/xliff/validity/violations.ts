// What a file does that its standard does not allow: one finding for each kind, at its first place, with the number of all.
import type { Finding, Severity } from '../../../model/finding.js';
import type { XmlElement } from '../../../syntax/xml.js';
import { startTag } from '../reading.js';

export class Violations {
  readonly #path: string;
  readonly #found = new Map<string, { finding: Finding; count: number }>();

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What makes a file invalid.
   * @param section of the standard, by its title, where a rule of prose is broken and not the schema
   */
  report(reason: string, at: XmlElement, data: Finding['data'], section = ''): void {
    this.#add('error', reason, at, data, section);
  }

  /** What the strict schema alone does not allow: tools write it, and read it. */
  remark(reason: string, at: XmlElement, data: Finding['data'], section = ''): void {
    this.#add('warning', reason, at, data, section);
  }

  #add(severity: Severity, reason: string, at: XmlElement, data: Finding['data'], section: string): void {
    const key = [reason, data.element, data.attribute, section].join('\n');
    const known = this.#found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const finding: Finding = {
      rule: 'input/validity',
      severity,
      path: this.#path,
      span: startTag(at),
      data: { reason, ...data, section },
    };
    this.#found.set(key, { finding, count: 1 });
  }

  get findings(): Finding[] {
    return [...this.#found.values()].map(({ finding, count }) => ({ ...finding, data: { ...finding.data, count } }));
  }
}

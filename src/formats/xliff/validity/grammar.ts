// What a schema says of elements, as tables: which attributes they have, with what values, and which children in what order.
import type { Finding } from '../../../model/finding.js';
import type { XmlElement } from '../../../syntax/xml.js';
import { isNameToken } from '../../../syntax/xmlWriter.js';
import type { Violations } from './violations.js';

/** What an attribute may say: any text, one of a list, or something of a form. */
export type Value = 'text' | readonly string[] | { readonly form: string; test(value: string): boolean };

/** Attributes without a prefix by name; a name with `!` is required. */
export type Attributes = Readonly<Record<string, Value>>;

export interface ElementRule {
  readonly attributes: Attributes;
  /**
   * Children in their order, as names with `?`, `*`, `+` or nothing behind them; `(a|b)` for a choice, `foreign` for any
   * element of another namespace. Undefined where anything may stand there.
   */
  readonly content?: string;
  /** Whether text may stand between the children. */
  readonly mixed?: boolean;
  /** Whether attributes of other namespaces may stand there. */
  readonly open?: boolean;
}

/** A namespace: the prefix by which rules name its elements, its elements, and its attributes on elements of others. */
export interface Vocabulary {
  readonly namespace: string;
  readonly prefix: string;
  readonly elements: Readonly<Record<string, ElementRule>>;
  readonly attributes?: Attributes;
}

const form = (name: string, test: (value: string) => boolean): Value => ({ form: name, test });

export const yesNo: Value = ['yes', 'no'];
export const token = form('NMTOKEN', isNameToken);
export const tokens = form('NMTOKENS', (value) => value.split(/\s+/u).every(isNameToken));
/** The shape of a language tag (BCP 47, section 2.1): Node knows it. */
export const languageTag = form('BCP 47', (value) => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    // What is well-formed, and no Unicode locale: private use, and the grandfathered tags that are still registered.
    return /^(?:x(?:-[A-Za-z0-9]{1,8})+|i-[a-z]{2,8}|sgn-[A-Z]{2}-[A-Z]{2}|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})+)$/u.test(
      value,
    );
  }
});
export const positive = form('1, 2, 3 …', (value) => /^\s*\+?0*[1-9]\d*\s*$/u.test(value));
export const percent = form('0.0 … 100.0', (value) => /^\s*\+?\d+(?:\.\d*)?\s*$/u.test(value) && Number(value) <= 100);
export const custom = form('prefix:value', (value) => /^[^\s:]+:[^\s:]+$/u.test(value));
export const hex = form('hexBinary', (value) => /^(?:[0-9A-Fa-f]{2})+$/u.test(value));
/** Any of several forms. */
export const either = (...values: readonly Value[]): Value => ({
  form: values.map(nameOfValue).join(', '),
  test: (value) => values.some((v) => fits(v, value)),
});
export const matching = (name: string, pattern: RegExp): Value => form(name, (value) => pattern.test(value));

export function fits(value: Value, text: string): boolean {
  if (value === 'text') return true;
  return 'test' in value ? value.test(text) : value.includes(text);
}

export function nameOfValue(value: Value): string {
  if (value === 'text') return '';
  return 'form' in value ? value.form : value.join(', ');
}

interface Particle {
  readonly names: readonly string[];
  readonly min: number;
  readonly max: number;
}

const particles = new Map<string, readonly Particle[]>();

function particlesOf(content: string): readonly Particle[] {
  const known = particles.get(content);
  if (known !== undefined) return known;
  const list = content
    .split(' ')
    .filter((part) => part !== '')
    .map((part): Particle => {
      const count = /[?*+]$/u.exec(part)?.[0] ?? '';
      const names = part
        .replace(/[?*+]$/u, '')
        .replace(/^\(|\)$/gu, '')
        .split('|');
      return { names, min: count === '?' || count === '*' ? 0 : 1, max: count === '*' || count === '+' ? Infinity : 1 };
    });
  particles.set(content, list);
  return list;
}

/** Checks elements against vocabularies. */
export class Grammar {
  readonly #byNamespace: ReadonlyMap<string, Vocabulary>;

  readonly #lenient: boolean;

  /** @param lenient whether attributes that no rule knows, and their values, are only remarked */
  constructor(vocabularies: readonly Vocabulary[], lenient = false) {
    this.#lenient = lenient;
    this.#byNamespace = new Map(vocabularies.map((vocabulary) => [vocabulary.namespace, vocabulary]));
  }

  /** The name by which rules know an element: `unit`, `gls:term`; `foreign` for one of another namespace. */
  nameOf({ namespace, localName }: XmlElement): string {
    const vocabulary = this.#byNamespace.get(namespace);
    if (vocabulary === undefined) return 'foreign';
    return vocabulary.prefix === '' ? localName : `${vocabulary.prefix}:${localName}`;
  }

  /**
   * Checks an element and all in it.
   * @param prefixes namespaces in scope by prefix
   */
  check(element: XmlElement, violations: Violations, prefixes: ReadonlyMap<string, string> = new Map()): void {
    const scope = inScope(element, prefixes);
    const vocabulary = this.#byNamespace.get(element.namespace);
    // What an extension holds is its own matter, and may hold elements of ours.
    const rule = vocabulary?.elements[element.localName];
    if (vocabulary !== undefined && rule === undefined)
      violations.report('element-unknown', element, { element: element.name });
    if (rule !== undefined) {
      this.#checkAttributes(element, rule, violations, scope);
      this.#checkContent(element, rule, violations);
    }
    for (const child of element.children) if (child.type === 'element') this.check(child, violations, scope);
  }

  #checkAttributes(
    element: XmlElement,
    rule: ElementRule,
    violations: Violations,
    scope: ReadonlyMap<string, string>,
  ): void {
    const rules = new Map(Object.entries(rule.attributes).map(([name, value]) => [name.replace('!', ''), value]));
    for (const name of Object.keys(rule.attributes))
      if (name.endsWith('!') && !element.attributes.has(name.slice(0, -1)))
        violations.report('attribute-missing', element, { element: element.name, attribute: name.slice(0, -1) });
    for (const [name, text] of element.attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const value = rules.get(name) ?? this.#foreignValue(name, rule, scope);
      const data = { element: element.name, attribute: name };
      const tell = (reason: string, more: Finding['data'] = {}) =>
        this.#lenient
          ? violations.remark(reason, element, { ...data, ...more })
          : violations.report(reason, element, { ...data, ...more });
      if (value === undefined) tell('attribute-unknown');
      else if (!fits(value, text)) tell('attribute-value', { value: text, expected: nameOfValue(value) });
    }
  }

  #foreignValue(name: string, rule: ElementRule, scope: ReadonlyMap<string, string>): Value | undefined {
    const [prefix, local] = name.split(':');
    if (local === undefined || rule.open !== true) return undefined;
    if (prefix === 'xml') return XML[local];
    const vocabulary = this.#byNamespace.get(scope.get(prefix ?? '') ?? '');
    // A namespace that lists attributes has those and no others; one that lists none is not looked into.
    return vocabulary?.attributes === undefined ? 'text' : vocabulary.attributes[local];
  }

  #checkContent(element: XmlElement, { content, mixed }: ElementRule, violations: Violations): void {
    if (mixed !== true) {
      const text = element.children.find((child) => child.type === 'text' && child.value.trim() !== '');
      if (text !== undefined) violations.report('text-misplaced', element, { element: element.name });
    }
    if (content === undefined) return;
    const children = element.children.filter((child): child is XmlElement => child.type === 'element');
    const own = element.namespace;
    const matches = (names: readonly string[], child: XmlElement) =>
      names.includes(this.nameOf(child)) || (names.includes('foreign') && child.namespace !== own);
    let at = 0;
    for (const { names, min, max } of particlesOf(content)) {
      let count = 0;
      while (count < max && at < children.length && matches(names, children[at] as XmlElement))
        [count, at] = [count + 1, at + 1];
      if (count < min)
        violations.report('element-missing', element, { element: names.join(' | '), parent: element.name });
    }
    const left = children[at];
    if (left !== undefined) violations.report('element-misplaced', left, { element: left.name, parent: element.name });
  }
}

/** What `xml:` attributes may say. */
const XML: Attributes = { lang: languageTag, space: ['default', 'preserve'], base: 'text', id: 'text' };

/** Namespaces in scope by prefix, with those that an element declares. */
export function inScope(element: XmlElement, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...element.attributes].filter(([name]) => name.startsWith('xmlns:'));
  return own.length === 0
    ? prefixes
    : new Map([...prefixes, ...own.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

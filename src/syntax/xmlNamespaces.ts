// Which namespaces hold inside an element (Namespaces in XML 1.0, third edition).
import type { XmlName } from './xmlTree.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

export class Namespaces {
  readonly #outer: Namespaces | undefined;
  /** By prefix, empty for names without one. */
  readonly #declared: ReadonlyMap<string, string>;
  /** Names of elements that were asked for: a file has hundreds of thousands of elements and a dozen names. */
  readonly #names = new Map<string, XmlName>();

  private constructor(declared: ReadonlyMap<string, string>, outer?: Namespaces) {
    this.#declared = declared;
    this.#outer = outer;
  }

  /** What holds before anything is declared. */
  static atStart(): Namespaces {
    return new Namespaces(new Map([['xml', XML]]));
  }

  /**
   * What holds in an element with attributes of these names and values.
   * @returns nothing where a declaration is not allowed, a prefix not declared, or two names are one
   */
  inside(attributes: Iterable<readonly [name: string, value: string]>): Namespaces | undefined {
    const declared = new Map<string, string>();
    const prefixed: string[] = [];
    for (const [name, value] of attributes) {
      const [prefix, local] = partsOf(name) ?? [];
      if (prefix === undefined || local === undefined) return undefined;
      const isDeclaration = prefix === 'xmlns' || name === 'xmlns';
      if (isDeclaration) {
        const declaredPrefix = prefix === '' ? '' : local;
        if (!isAllowed(declaredPrefix, value.trim())) return undefined;
        declared.set(declaredPrefix, value.trim());
      } else if (prefix !== '') prefixed.push(name);
    }
    const inside = declared.size === 0 ? this : new Namespaces(declared, this);
    const names = prefixed
      .map((name) => inside.nameOf(name))
      .map((name) => name && `${name.namespace} ${name.localName}`);
    return names.includes(undefined) || new Set(names).size < names.length ? undefined : inside;
  }

  /** @returns nothing where the name is malformed, or its prefix not declared */
  nameOf(name: string): XmlName | undefined {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const [prefix, localName] = partsOf(name) ?? [];
    if (prefix === undefined || localName === undefined) return undefined;
    const namespace = this.#resolve(prefix) ?? (prefix === '' ? '' : undefined);
    if (namespace === undefined) return undefined;
    const made = { name, namespace, localName };
    this.#names.set(name, made);
    return made;
  }

  #resolve(prefix: string): string | undefined {
    for (let scope: Namespaces | undefined = this; scope !== undefined; scope = scope.#outer) {
      const found = scope.#declared.get(prefix);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Prefix, empty where there is none, and local name. */
function partsOf(name: string): readonly [prefix: string, localName: string] | undefined {
  const colon = name.indexOf(':');
  if (colon < 0) return ['', name];
  const [prefix, localName] = [name.slice(0, colon), name.slice(colon + 1)];
  return prefix === '' || localName === '' || localName.includes(':') ? undefined : [prefix, localName];
}

/** Section 3: what may be declared, and section 5: a prefix cannot be taken back. */
function isAllowed(prefix: string, namespace: string): boolean {
  if (prefix === 'xmlns' || namespace === XMLNS) return false;
  if (prefix === 'xml' || namespace === XML) return prefix === 'xml' && namespace === XML;
  return prefix === '' || namespace !== '';
}

// The attributes of a start tag, found in the file's text as often as they are asked for: most are asked for once.
import { isSpace, skipSpace } from './xmlNames.js';
import { decodeValue } from './xmlReferences.js';

const EQUALS = 0x3d;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** Only for a tag that was found well-formed. */
export class XmlAttributes {
  readonly #source: string;
  readonly #from: number;
  /** Of the attribute that was looked at last: where its name begins, its `=` stands, its value begins and ends. */
  #name = 0;
  #equals = 0;
  #value = 0;
  #end = 0;

  /** @param from where the tag's name ends */
  constructor(source: string, from: number) {
    this.#source = source;
    this.#from = from;
  }

  get(name: string): string | undefined {
    for (let at = this.#from; this.#next(at); at = this.#end + 1) if (this.#isCalled(name)) return this.#decoded();
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get size(): number {
    return this.keys().length;
  }

  keys(): string[] {
    const names: string[] = [];
    for (let at = this.#from; this.#next(at); at = this.#end + 1) names.push(this.#called());
    return names;
  }

  [Symbol.iterator](): Iterator<readonly [name: string, value: string]> {
    const all: (readonly [name: string, value: string])[] = [];
    for (let at = this.#from; this.#next(at); at = this.#end + 1) all.push([this.#called(), this.#decoded()]);
    return all[Symbol.iterator]();
  }

  /** Goes to the attribute that follows. @returns whether there is one */
  #next(from: number): boolean {
    const source = this.#source;
    const name = skipSpace(source, from);
    const code = source.charCodeAt(name);
    if (code === SLASH || code === GREATER) return false;
    let equals = name;
    while (source.charCodeAt(equals) !== EQUALS) equals++;
    const value = skipSpace(source, equals + 1) + 1;
    const quote = source.charCodeAt(value - 1);
    let end = value;
    while (source.charCodeAt(end) !== quote) end++;
    this.#name = name;
    this.#equals = equals;
    this.#value = value;
    this.#end = end;
    return true;
  }

  #isCalled(name: string): boolean {
    const end = this.#name + name.length;
    // Names mostly differ in their first letter.
    if (end > this.#equals || this.#source.charCodeAt(this.#name) !== name.charCodeAt(0)) return false;
    if (!this.#source.startsWith(name, this.#name)) return false;
    return end === this.#equals || isSpace(this.#source.charCodeAt(end));
  }

  #called(): string {
    let end = this.#equals;
    while (isSpace(this.#source.charCodeAt(end - 1))) end--;
    return this.#source.slice(this.#name, end);
  }

  #decoded(): string {
    return decodeValue(this.#source.slice(this.#value, this.#end));
  }
}

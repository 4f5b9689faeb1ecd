// The elements that are open at a place of HTML, and what ends them: an end tag, or a start tag of what they cannot hold.
import type { BlockKind } from '../../model/article.js';
import { ENDS, FORMATTING, IN_PARAGRAPH, SCOPES } from './htmlElements.js';
import { isLeft, type Treatment } from './htmlTreatment.js';

/** An element that is open. Of those in the line only those are kept track of that change what is left alone. */
export interface HtmlElement {
  readonly name: string;
  readonly kind: BlockKind;
  readonly treatment: Treatment;
  /** Whether its content is text for nobody. */
  readonly skipped: boolean;
  readonly preserved: boolean;
  /** Whether it stands in the line. */
  readonly inline: boolean;
  /** Whether its tags are codes of a sentence. */
  readonly coded: boolean;
}

/** How far up an element is looked for that a start tag ends. */
const NEAR = 200;

/** A stack of them. */
export class OpenElements {
  /** From the outermost. */
  readonly #elements: HtmlElement[];
  /** How many elements of a name are open: an end tag without a start is told at once. */
  readonly #counts = new Map<string, number>();
  /** Elements whose end tag came before that of a block in them. */
  readonly #ended = new Set<HtmlElement>();

  constructor(elements: readonly HtmlElement[] = []) {
    this.#elements = [...elements];
    for (const { name } of elements) this.#count(name, 1);
  }

  /** From the outermost. */
  get all(): readonly HtmlElement[] {
    return this.#elements;
  }

  get last(): HtmlElement | undefined {
    return this.#elements.at(-1);
  }

  /** Whether one of this name is open. */
  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  push(element: HtmlElement): void {
    this.#elements.push(element);
    this.#count(element.name, 1);
  }

  /** Ends the innermost element of a name that is open, and all in it. */
  end(name: string): void {
    while (this.#pop() !== name);
  }

  /** Ends an element and all in it. */
  endElement(element: HtmlElement): void {
    const at = this.#elements.lastIndexOf(element);
    while (this.#elements.length > at) this.#pop();
  }

  /** The element in the line that an end tag ends here. */
  inline(name: string): HtmlElement | undefined {
    for (let at = this.#elements.length - 1; at >= 0; at--) {
      const element = this.#elements[at] as HtmlElement;
      if (!element.inline) return undefined;
      if (element.name === name) return element;
    }
    return undefined;
  }

  /** Notes an end tag of an element in the line that holds a block that is still open: it ends behind that. */
  endBehindBlock(name: string): void {
    const ended = this.#elements.findLast((element) => element.name === name && !this.#ended.has(element));
    if (ended !== undefined && !ended.coded) this.#ended.add(ended);
  }

  /** Ends what a start tag ends that has no end tag of its own. */
  endOmitted(name: string): void {
    if (!IN_PARAGRAPH.has(name)) this.#endParagraph();
    const ended = ENDS[name];
    if (ended === undefined) return;
    for (let at = this.#elements.length - 1; at >= Math.max(0, this.#elements.length - NEAR); at--) {
      const element = this.#elements[at] as HtmlElement;
      if (SCOPES.has(element.name)) return;
      if (!ended.has(element.name)) continue;
      while (this.#elements.length > at) this.#pop();
    }
  }

  #endParagraph(): void {
    const kept = withoutParagraph(this.#elements);
    if (kept === undefined) return;
    while (this.last?.inline) this.#pop();
    this.#pop();
    for (const element of kept) this.push(element);
  }

  #pop(): string | undefined {
    const first = this.last;
    for (let element = first; element !== undefined; ) {
      this.#elements.pop();
      this.#count(element.name, -1);
      element = this.last;
      if (element === undefined || !this.#ended.delete(element)) break;
    }
    return first?.name;
  }

  #count(name: string, by: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }
}

/**
 * The elements in the line that go on where the paragraph ends that is open last; undefined where none is.
 * @param open elements, from the outermost
 */
function withoutParagraph(open: readonly HtmlElement[]): HtmlElement[] | undefined {
  const at = open.findLastIndex((element) => !element.inline);
  if (open[at]?.name !== 'p') return undefined;
  return open.slice(at + 1).filter(({ name }) => FORMATTING.has(name));
}

/** The elements that are open where a block begins that no tag stands for: it ends a paragraph. */
export function openInBlock(open: readonly HtmlElement[]): readonly HtmlElement[] {
  const kept = withoutParagraph(open);
  return kept === undefined
    ? open
    : [
        ...open.slice(
          0,
          open.findLastIndex(({ inline }) => !inline),
        ),
        ...kept,
      ];
}

/** Whether what stands in these elements is left alone. */
export function isLeftIn(open: readonly HtmlElement[]): boolean {
  const element = open.at(-1);
  return element !== undefined && (element.skipped || isLeft(element.treatment));
}

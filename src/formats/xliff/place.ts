// Where a unit stands in its file.
import type { UnitPlace } from '../../model/format.js';
import type { Span } from '../../model/span.js';
import type { XmlElement } from '../../syntax/xml.js';

/** The elements of a segment, or of the white space between two. */
export interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly target: XmlElement | undefined;
  /** Which of the unit's parts it is, from 0. */
  readonly index: number;
}

/** Hardly anybody asks where a unit stands, so spans are made when somebody does. */
export class Place implements UnitPlace {
  readonly #unit: XmlElement;
  readonly #parts: readonly Part[];

  constructor(unit: XmlElement, parts: readonly Part[]) {
    this.#unit = unit;
    this.#parts = parts;
  }

  get unit(): Span {
    return this.#unit.span;
  }

  get segments(): UnitPlace['segments'] {
    return this.#parts.map(({ element, source, target }) => ({
      element: element.span,
      source: source.span,
      ...(target === undefined ? {} : { target: target.span }),
    }));
  }
}

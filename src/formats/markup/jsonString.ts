// A text inside a JSON string: read without its escapes, with the way back to the file (RFC 8259, section 7).
import type { Span } from '../../model/span.js';
import { PlacedText } from './placedText.js';

const UNITS = /\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.|[^\\]/gsu;

/** Reads a JSON string. @param span of its content, quotation marks left out */
export function jsonString(source: string, [start, end]: Span): PlacedText {
  const places: number[] = [];
  let value = '';
  for (const { 0: raw, index } of source.slice(start, end).matchAll(UNITS)) {
    const unit = raw.startsWith('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    for (let i = 0; i < unit.length; i++) places.push(start + index + (raw.startsWith('\\') ? 0 : i));
    value += unit;
  }
  places.push(end);
  return new PlacedText(source, value, places);
}

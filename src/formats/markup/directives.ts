// Comments that speak to Tamdil: <!-- tamdil-ignore-next name-variant: quoted as printed -->
import type { Directive } from '../../model/article.js';
import type { Span } from '../../model/span.js';

const SPOKEN = /^\s*tamdil-(.*?)\s*$/su;

/** What a comment's text says to Tamdil; most say nothing. @param span of the whole comment */
export function directiveIn(comment: string, span: Span): Directive | undefined {
  const text = SPOKEN.exec(comment)?.[1];
  return text === undefined ? undefined : { text, span };
}

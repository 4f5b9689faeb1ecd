// The gate: what passes is well-formed XML 1.0 with namespaces, without DOCTYPE, and of bearable size.
import { SaxesParser } from 'saxes';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { LIMITS } from './xmlLimits.js';
import { syntaxProblem } from './xmlProblems.js';

/** Files are fed in slices, so that a file beyond a limit costs no more than the way there. */
const SLICE = 64 * 1024;

/** Ends the parse from inside an event; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly rule: string,
    readonly span: Span,
    readonly data: Finding['data'],
  ) {
    super(rule);
  }
}

/**
 * Checks a decoded file. Never throws.
 * @param path the file's name, for findings
 * @returns what is wrong: `input/malformed`, `input/policy` or `input/limit`; nothing where the file may pass
 */
export function refusalAtGate(source: string, path: string): Finding | undefined {
  try {
    run(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rule: error.rule, severity: 'error', path, span: error.span, data: error.data };
  }
}

function run(source: string): void {
  // Every file is held to XML 1.0, whatever version it claims: decoding has refused the others.
  const parser = new SaxesParser({ xmlns: true, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: string[] = [];
  let elements = 0;
  let instructions = 0;
  /** End of the last thing that was complete; at the end of a text, the place behind the `<` that ended it. */
  let mark = 0;
  let ofElement = 0;
  let closed = '';

  const setMark = () => {
    mark = parser.position;
  };
  const limit = (reason: keyof typeof LIMITS, span: Span): never => {
    throw new Refusal('input/limit', span, { reason, limit: LIMITS[reason] });
  };
  const checkLength = (end: number) => {
    if (end - mark > LIMITS.text) limit('text', [mark, mark + 1]);
  };

  parser.on('error', (error) => {
    const { span, data } = syntaxProblem(error.message, { source, at: parser.position, mark, open, closed });
    throw new Refusal('input/malformed', span, data);
  });
  parser.on('doctype', () => {
    const start = Math.max(0, source.indexOf('<!', Math.max(0, mark - 1)));
    throw new Refusal('input/policy', [start, parser.position], { reason: 'doctype' });
  });
  parser.on('opentagstart', (tag: { name: string }) => {
    open.push(tag.name);
    if (open.length > LIMITS.depth) limit('depth', [mark, parser.position]);
    if (++elements > LIMITS.elements) limit('elements', [mark, parser.position]);
    ofElement = 0;
    setMark();
  });
  parser.on('attribute', ({ value }: { value: string }) => {
    if (++ofElement > LIMITS.attributes) limit('attributes', [mark, parser.position]);
    if (value.length > LIMITS.attribute) limit('attribute', [mark, parser.position]);
    setMark();
  });
  parser.on('opentag', setMark);
  parser.on('closetag', ({ name }: { name: string }) => {
    open.pop();
    closed = name;
    setMark();
  });
  const piece = () => {
    checkLength(parser.position);
    setMark();
  };
  parser.on('text', piece);
  parser.on('cdata', piece);
  parser.on('comment', piece);
  parser.on('xmldecl', setMark);
  parser.on('processinginstruction', () => {
    if (++instructions > LIMITS.instructions)
      limit('instructions', [source.indexOf('<?', Math.max(0, mark - 1)), parser.position]);
    piece();
  });

  if (source.length > LIMITS.size) limit('size', [0, 0]);
  for (let at = 0; at < source.length; at += SLICE) {
    parser.write(source.slice(at, at + SLICE));
    // What is not complete yet gives no event: it is measured between slices.
    checkLength(Math.min(at + SLICE, source.length));
  }
  parser.close();
}

// The gate: what passes is well-formed XML 1.0 with namespaces, without DOCTYPE, and of bearable size. Of what passes it makes
// the tree.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { TreeBuilder } from './xmlBuilder.js';
import { syntaxProblem } from './xmlProblems.js';
import type { XmlElement } from './xmlTree.js';

/** Lengths are UTF-16 code units of the file's text. An XLIFF file of a newsroom stays far below all of them. */
const LIMITS = {
  size: 64 * 1024 * 1024,
  depth: 100,
  elements: 1_000_000,
  attributes: 256,
  attribute: 64 * 1024,
  /** A text, comment, CDATA section or instruction. */
  text: 1024 * 1024,
  instructions: 10_000,
} as const;

/** Files are fed in slices, so that a file beyond a limit costs no more than the way there. */
const SLICE = 64 * 1024;

/** A processing instruction, which no format of ours uses. */
export interface Instruction {
  readonly target: string;
  readonly span: Span;
  /** Whether it stands inside the root element, where content is. */
  readonly inContent: boolean;
}

export interface Passed {
  readonly root: XmlElement;
  readonly instructions: readonly Instruction[];
}

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
 * @returns what passed, or one finding: `input/malformed`, `input/policy` or `input/limit`
 */
export function passXmlGate(source: string, path: string): { passed?: Passed; findings: Finding[] } {
  try {
    return { passed: run(source), findings: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { findings: [{ rule: error.rule, severity: 'error', path, span: error.span, data: error.data }] };
  }
}

function run(source: string): Passed {
  // Every file is held to XML 1.0, whatever version it claims: decoding has refused the others.
  const parser = new SaxesParser({ xmlns: true, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open: string[] = [];
  const instructions: Instruction[] = [];
  const tree = new TreeBuilder(source);
  let elements = 0;
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
    tree.begin(parser.position);
    ofElement = 0;
    setMark();
  });
  parser.on('attribute', ({ value }: { value: string }) => {
    if (++ofElement > LIMITS.attributes) limit('attributes', [mark, parser.position]);
    if (value.length > LIMITS.attribute) limit('attribute', [mark, parser.position]);
    setMark();
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    tree.open(tag, parser.position);
    setMark();
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    open.pop();
    tree.close(tag, parser.position);
    closed = tag.name;
    setMark();
  });
  parser.on('text', (text) => {
    checkLength(parser.position);
    if (open.length > 0) tree.text(text);
    setMark();
  });
  parser.on('cdata', (text) => {
    tree.text(text);
    checkLength(parser.position);
    setMark();
  });
  parser.on('comment', () => {
    checkLength(parser.position);
    setMark();
  });
  parser.on('xmldecl', setMark);
  parser.on('processinginstruction', ({ target }) => {
    checkLength(parser.position);
    const start = source.indexOf('<?', Math.max(0, mark - 1));
    if (instructions.length === LIMITS.instructions) limit('instructions', [start, parser.position]);
    instructions.push({ target, span: [start, parser.position], inContent: open.length > 0 });
    setMark();
  });

  if (source.length > LIMITS.size) limit('size', [0, 0]);
  for (let at = 0; at < source.length; at += SLICE) {
    parser.write(source.slice(at, at + SLICE));
    // What is not complete yet gives no event: it is measured between slices.
    checkLength(Math.min(at + SLICE, source.length));
  }
  parser.close();
  return { root: tree.root as XmlElement, instructions };
}

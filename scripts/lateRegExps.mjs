// What V8 does twice at every start: a plugin of the bundler.
import { parseAst } from 'rolldown/parseAst';

/**
 * Regular expressions with classes of Unicode (\p{L}) are made when they are first needed. As literals, V8 reads each of them
 * while it reads the file, and once more when it is made; some take half a millisecond a time, and most runs need few. One in
 * a function is made once then: it is no other object each time, which makes no difference as long as it does not remember
 * where it was (flags g and y). One in a table of data is made when somebody looks there.
 */
export const lateRegExps = {
  name: 'late-regexps',
  renderChunk(code) {
    const names = [];
    const late = (made) => {
      names.push(`late$${names.length}`);
      return `${names.at(-1)}??=${made}`;
    };
    const pieces = [];
    let from = 0;
    for (const { kind, node, at } of regExpsIn(parseAst(code))) {
      const { pattern, flags } = node.regex;
      const made = `new RegExp(${JSON.stringify(pattern)},"${flags}")`;
      pieces.push(code.slice(from, at.start));
      if (kind === 'property') pieces.push(`get ${code.slice(at.key.start, at.key.end)}(){return ${late(made)}}`);
      else pieces.push(kind === 'inFunction' ? `(${late(made)})` : made);
      from = at.end;
    }
    if (from === 0) return undefined;
    const declared = names.length === 0 ? '' : `var ${names.join(',')};\n`;
    return { code: withDeclared(pieces.join('') + code.slice(from), declared), map: null };
  },
};

/** Behind the line that says which program runs a file, where there is one. */
const withDeclared = (code, declared) =>
  code.startsWith('#!') ? code.replace(/^.*\n/u, (line) => line + declared) : declared + code;

/** The literals that can be made later, in their order, each with what is written in another way for it. */
function regExpsIn(program) {
  const found = [];
  const isLate = (node) => node?.type === 'Literal' && node.regex?.pattern.includes('\\p{');
  const follow = (node, inFunction) => {
    if (Array.isArray(node)) for (const one of node) follow(one, inFunction);
    if (typeof node?.type !== 'string') return;
    const { type, kind, computed, method, value } = node;
    if (type === 'Property' && kind === 'init' && !computed && !method && !inFunction && isLate(value))
      found.push({ kind: 'property', node: value, at: node });
    else if (!isLate(node)) {
      const inside = inFunction || /Function/u.test(type);
      for (const part of Object.values(node)) if (typeof part === 'object') follow(part, inside);
    } else if (!inFunction) found.push({ kind: 'onTop', node, at: node });
    else if (!/[gy]/u.test(node.regex.flags)) found.push({ kind: 'inFunction', node, at: node });
  };
  follow(program, false);
  return found.sort((a, b) => a.at.start - b.at.start);
}

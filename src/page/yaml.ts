// Plain values as YAML, in the way that termbase files are written: a term a line, all else a key a line.

/** Writes a value that is made of objects, lists, texts and truth values. Ends with a line end. */
export function yamlOf(value: object): string {
  return block(value, '');
}

function block(value: object, indent: string): string {
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}- ${inline(item)}\n`)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => {
          const head = `${indent}${scalar(key)}:`;
          const nests = typeof item === 'object' && item !== null && Object.keys(item).length > 0;
          return nests ? `${head}\n${block(item as object, `${indent}  `)}` : `${head} ${inline(item)}\n`;
        });
  return lines.join('');
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${scalar(key)}: ${inline(item)}`)
      .join(', ')} }`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

/** Words that YAML would read as something else than a text. */
const SPECIAL = /^(?:true|false|yes|no|on|off|null|~|y|n)$/iu;

/** A text, quoted where it has to be. JSON's quotation is YAML's, once what YAML does not print is escaped too. */
function scalar(text: string): string {
  if (/^[\p{L}][\p{L}\p{M}\p{N} .'’–-]*[\p{L}\p{M}\p{N}]$|^\p{L}$/u.test(text) && !SPECIAL.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

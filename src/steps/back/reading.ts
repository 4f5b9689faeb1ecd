// What a run of inlines comes down to for who compares two readings of it: its letters, and the kinds of its codes.
import type { Code, Inline } from '../../model/article.js';

/** A code, or what stands between two of them, without white space. */
export interface Token {
  readonly text: string;
  readonly code?: Code;
}

/**
 * A run as tokens. White space is left out: where it stands beside marks is the writer's choice. So are codes at the edges
 * that readers of formats leave out, and pairs with nothing inside, which writers leave out.
 */
export function reading(inlines: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  for (const inline of inlines) {
    const last = tokens.at(-1);
    if (inline.type === 'text') {
      const text = inline.value.normalize('NFC').replace(/\s+/gu, '');
      if (text === '') continue;
      if (last !== undefined && last.code === undefined) tokens[tokens.length - 1] = { text: last.text + text };
      else tokens.push({ text });
    } else if (inline.type === 'close' && last?.code?.type === 'open' && last.code.kind === inline.kind) {
      tokens.pop();
      // Of a link the address is left.
      if (inline.kind === 'link') tokens.push({ text: 'standalone link', code: { ...inline, type: 'standalone' } });
    } else tokens.push({ text: `${inline.type} ${inline.kind}`, code: inline });
  }
  const edge = ({ code }: Token) => code?.type === 'standalone';
  const first = tokens.findIndex((token) => !edge(token));
  return tokens.slice(Math.max(0, first), tokens.findLastIndex((token) => !edge(token)) + 1);
}

/** How many tokens from the first on two readings share; one more where they are the same to the end. */
export function agreement(a: readonly Token[], b: readonly Token[]): number {
  let at = 0;
  while (at < a.length && at < b.length && isSame(a[at] as Token, b[at] as Token)) at++;
  return at === a.length && at === b.length ? at + 1 : at;
}

const isSame = (a: Token, b: Token) => a.text === b.text && (a.code === undefined) === (b.code === undefined);

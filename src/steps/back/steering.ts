// Characters that nobody sees and that steer those who show a text: control characters, and changes of its direction.

/** C0 without tab and line ends, DEL, C1 without NEL, which ends a line. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Each with what sets it back (UAX 9, section 2). */
const CLOSERS: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/**
 * Whether a translation steers whoever shows it as its source does not: by a control character that the source does not
 * hold, or by a change of direction that is not set back and would reach what stands behind it.
 */
export function steersMore(target: string, source: string): boolean {
  if ((target.match(CONTROLS) ?? []).some((character) => !source.includes(character))) return true;
  const changes = target.match(DIRECTIONS) ?? [];
  return !areSetBack(changes) && changes.join('') !== (source.match(DIRECTIONS) ?? []).join('');
}

function areSetBack(changes: readonly string[]): boolean {
  const open: string[] = [];
  for (const character of changes) {
    const closer = CLOSERS[character];
    if (closer !== undefined) open.push(closer);
    else if (open.pop() !== character) return false;
  }
  return open.length === 0;
}

// Words recur: what is asked of each of a text's words is worked out once for most of them.

/** Longer texts are no words, and would be kept for nothing. */
const LONGEST = 40;
/** More words are not kept: an archive has any number of them. */
const MOST = 1 << 15;

/** The function with a memory for short texts. It has to give the same answer each time. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size === MOST) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

// What belongs together, in the order in which it comes. Map.groupBy does the same from Node 21 on.

/** Lists of items by what they belong to. */
export function listedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}

/** The number of the last of some items in order that begins at or before an offset, by bisection; 0 where none does. */
export function lastBeginning(count: number, beginsAt: (item: number) => number, offset: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginsAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

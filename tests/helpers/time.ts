// Whether work grows with its input or with the square of it.

/**
 * How many times longer eight times the input takes: about 8 where time is linear, about 64 where it is quadratic.
 * A ratio and the best of three, because machines that run tests are slow and busy in different ways.
 */
export function growth(work: (size: number) => () => void, size: number): number {
  const best = (run: () => void) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );
  const [small, large] = [best(work(size)), best(work(8 * size))];
  // Below a few milliseconds the clock and the compiler are measured.
  return large / Math.max(small, 3);
}

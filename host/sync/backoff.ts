/**
 * How long to wait before trying again: twice as long each time up to `most`, and somewhere in the upper
 * half of that, so that hosts that failed together don't come back together. Milliseconds.
 *
 * @param failures in a row, from 1
 * @param random 0 to 1
 */
export function backoff(
  failures: number,
  { first, most }: { first: number; most: number },
  random: number,
): number {
  const full = Math.min(first * 2 ** (failures - 1), most);
  return full * (0.5 + random / 2);
}

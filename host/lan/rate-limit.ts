/**
 * Token buckets by key: `burst` at once, then `perSecond`. Forgets keys that have been quiet, so that
 * many strangers don't fill the memory.
 *
 * @param now milliseconds
 * @returns whether one more is allowed for a key
 */
export function rateLimit(
  { burst, perSecond }: { burst: number; perSecond: number },
  now: () => number,
): (key: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  const fillTime = (burst / perSecond) * 1000;
  let swept = now();
  return (key) => {
    const at = now();
    if (at - swept > fillTime) {
      for (const [known, bucket] of buckets) if (at - bucket.at > fillTime) buckets.delete(known);
      swept = at;
    }
    const before = buckets.get(key) ?? { left: burst, at };
    const gained = (Math.max(0, at - before.at) / 1000) * perSecond;
    const left = Math.min(burst, before.left + gained);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1;
  };
}

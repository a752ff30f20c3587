import { useEffect, useState } from 'react';

/** Whole minutes since a time (ISO 8601) by this clock, kept up to date; null without one. */
export function useMinutesSince(since: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    const tick = () => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, 10_000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [since]);
  return since === null ? null : Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

import { useEffect, useState } from 'react';

/** Whole minutes since a time (ISO 8601) by this clock, kept up to date; null without one. */
export function useMinutesSince(since: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? null : Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

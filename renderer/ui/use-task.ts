import type { LocalText } from '#model/language.ts';
import { useCallback, useRef, useState } from 'react';
import { asXunzhanError } from '../host-client/reply.ts';

/** A piece of work that a button starts: whether it runs, and what went wrong last time. */
export interface Task {
  running: boolean;
  error: LocalText | undefined;
  run: (work: () => Promise<void>) => Promise<void>;
  clear: () => void;
}

/** Runs one piece of work at a time; a second click while it runs does nothing. */
export function useTask(): Task {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<LocalText>();
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      setError(asXunzhanError(caught).text);
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);
  const clear = useCallback(() => setError(undefined), []);
  return { running, error, run, clear };
}

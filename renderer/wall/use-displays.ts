import { useCallback, useEffect, useRef, useState } from 'react';
import { displayAccess, watchDisplays, type DisplayAccess, type Displays } from './displays.ts';

interface KnownDisplays {
  access: DisplayAccess;
  displays: Displays | undefined;
  /** Asks for the permission; only from a click. */
  ask: () => void;
}

/** The displays of this machine as they come and go, as far as the browser tells. */
export function useDisplays(): KnownDisplays {
  const [access, setAccess] = useState<DisplayAccess>('never');
  const [displays, setDisplays] = useState<Displays>();
  const ended = useRef<AbortController>(undefined);
  const watch = useCallback(async () => {
    const signal = ended.current?.signal;
    if (!signal) return;
    try {
      await watchDisplays(setDisplays, signal);
      setAccess('given');
    } catch {
      // Closing the question without an answer leaves it to be asked again.
      setAccess((await displayAccess()) === 'refused' ? 'refused' : 'ask');
    }
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    ended.current = controller;
    void displayAccess().then((known) => {
      if (controller.signal.aborted) return;
      setAccess(known);
      if (known === 'given') void watch();
    });
    return () => controller.abort();
  }, [watch]);
  return { access, displays, ask: () => void watch() };
}

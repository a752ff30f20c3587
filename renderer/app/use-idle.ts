import { useEffect } from 'react';

/** Calls `onIdle` once nobody has touched anything for so many minutes; not while `minutes` is null. */
export function useIdle(minutes: number | null, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, minutes * 60_000);
    };
    restart();
    const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
    for (const input of inputs) addEventListener(input, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const input of inputs) removeEventListener(input, restart);
    };
  }, [minutes, onIdle]);
}

import { useEffect } from 'react';
import { isDialogOpen } from '../ui/dialog-open.ts';
import type { RunningTour } from './tour-controller.ts';
import { speeds } from './tour-machine.ts';

/** Keys of a tour under way. A presenter's remote control sends Page Up and Page Down. */
export function useTourKeys({ view, act }: RunningTour): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const { phase, speed } = view.getState().tour;
      if (event.key === ' ') act({ kind: phase === 'paused' ? 'play' : 'pause' });
      else if (event.key === 'PageDown') act({ kind: 'next' });
      else if (event.key === 'PageUp') act({ kind: 'previous' });
      else if (event.key === '-') act({ kind: 'speed', speed: beside(speed, -1) });
      else if (event.key === '+' || event.key === '=')
        act({ kind: 'speed', speed: beside(speed, 1) });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [view, act]);
}

/** Buttons and fields have these keys for themselves. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (isDialogOpen()) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, select, textarea')) return true;
  return key === ' ' && target.closest('button, summary, a') !== null;
}

function beside(speed: number, direction: 1 | -1): number {
  const index = speeds.findIndex((known) => known >= speed);
  return speeds[index + direction] ?? speed;
}

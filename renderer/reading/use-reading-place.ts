import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useHall } from '../app/hall/hall-context.ts';

/** Milliseconds of rest after which the place is kept. */
const rest = 800;
/** Where one reads, as a share of the window's height from above. */
const eyeLine = 0.2;
/** The largest share that still belongs to the same part. */
const last = 0.999;

export interface ReadingPlace {
  /** Where the visitor stopped: number of the part, and how far into it as the fraction. */
  stopped: number;
  keep: (place: number) => void;
}

/** Where a visitor stopped reading a document, kept with the visit's progress. */
export function useReadingPlace(id: string): ReadingPlace {
  const { visit } = useHall();
  const [stopped] = useState(() => visit.progress.getState().progress.resume?.pages?.[id] ?? 0);
  const keep = useCallback(
    (place: number) => {
      const { resume } = visit.progress.getState().progress;
      if (resume?.pages?.[id] === place) return;
      visit.keepPlace({ pages: { ...resume?.pages, [id]: place } });
    },
    [visit, id],
  );
  return { stopped, keep };
}

/**
 * Follows how far a part of a document, which scrolls in its dialog, has been read, and goes back to where the
 * visitor stopped in it.
 *
 * @param part the element once it holds its text; its number counts from 0
 * @param from 0-1, how far into it to begin; null leaves it where it stands
 */
export function useScrolledPlace(
  part: RefObject<HTMLElement | null>,
  number: number,
  from: number | null,
  keep: (place: number) => void,
): void {
  // Before the element is taken away, so that the last place is still there to be read.
  useLayoutEffect(() => {
    const element = part.current;
    const scroller = element?.closest('dialog');
    if (!element || !scroller) return undefined;
    if (from !== null) {
      const { top, height } = element.getBoundingClientRect();
      scroller.scrollTop += top + from * height - scroller.clientHeight * eyeLine;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      timer = undefined;
      const { top, height } = element.getBoundingClientRect();
      if (height === 0) return;
      const share = (scroller.clientHeight * eyeLine - top) / height;
      keep(number + Math.round(Math.min(last, Math.max(0, share)) * 1000) / 1000);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(note, rest);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      if (timer !== undefined) {
        clearTimeout(timer);
        note();
      }
    };
  }, [part, number, from, keep]);
}

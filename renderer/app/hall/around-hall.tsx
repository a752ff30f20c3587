import type { XunzhanError } from '#model/errors.ts';
import { lazy, Suspense } from 'react';
import { Announcements } from './announcements.tsx';
import { ExhibitList } from './exhibit-list.tsx';
import { useHall } from './hall-context.ts';
import { Hud } from './hud.tsx';
import { useWallRemarks } from './use-wall-remarks.ts';

const Heights = lazy(async () => ({ default: (await import('./heights.tsx')).Heights }));

export interface AroundHallProps {
  trouble: XunzhanError | null;
  sample: boolean;
  /** The visit is the visitor's own: a tour may begin by itself. */
  settled: boolean;
}

/** Everything around the picture for whoever has come in: the room as words, the ways on, what is announced. */
export function AroundHall(props: AroundHallProps) {
  const { documents, store } = useHall();
  const { rooms } = documents.hall;
  useWallRemarks(documents, store);
  return (
    <>
      <ExhibitList />
      <Hud {...props} />
      <Announcements />
      {rooms.some((room) => room.outdoors?.heights) ? (
        <Suspense>
          <Heights />
        </Suspense>
      ) : null}
    </>
  );
}

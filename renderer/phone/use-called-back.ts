import { useEffect, useState } from 'react';
import type { RoomClient } from '../live/room-client.ts';

/** Milliseconds that the call stands on a phone. */
const stay = 15_000;

/** Whether the guide has just called everybody back; the page then begins where the text begins. */
export function useCalledBack(room: RoomClient): boolean {
  const [called, setCalled] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = room.onMoment(({ kind }) => {
      if (kind !== 'called-back') return;
      setCalled(true);
      scrollTo({ top: 0 });
      clearTimeout(timer);
      timer = setTimeout(() => setCalled(false), stay);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [room]);
  return called;
}

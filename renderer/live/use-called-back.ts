import { useEffect, useEffectEvent } from 'react';
import { useForAWhile } from '../ui/use-for-a-while.ts';
import type { RoomClient } from './room-client.ts';

/** Whether the guide has called everybody back within the last `milliseconds`; `onCalled` hears each time. */
export function useCalledBack(
  room: RoomClient,
  milliseconds: number,
  onCalled: () => void = () => undefined,
): boolean {
  const [called, call] = useForAWhile(milliseconds);
  const hear = useEffectEvent(onCalled);
  useEffect(
    () =>
      room.onMoment(({ kind }) => {
        if (kind !== 'called-back') return;
        call();
        hear();
      }),
    [room, call],
  );
  return called;
}

import { useCallback, useEffect } from 'react';
import { useHost } from '../app/host-context.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useRoom } from '../live/use-room.ts';
import { holdLeadKey, leadAgain } from './lead-key.ts';

/** The guide's part in the room; after the host was started anew it is the guide's again, without the PIN. */
export function useGuideRoom(): RoomClient | null {
  const host = useHost();
  const askAgain = useCallback(() => leadAgain(host), [host]);
  const room = useRoom('guide', askAgain);
  useEffect(() => {
    if (!room) return undefined;
    const hold = () => {
      const { connection, scene } = room.view.getState();
      // Without a key the PIN is asked for again, as ever.
      if (connection === 'there' && scene)
        void holdLeadKey(host, scene.room).catch(() => undefined);
    };
    hold();
    return room.onMoment(({ kind }) => {
      if (kind === 'there') hold();
    });
  }, [room, host]);
  return room;
}

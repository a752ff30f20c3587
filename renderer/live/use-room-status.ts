import type { HostClient } from '#model/host-api/client.ts';
import type { RoomStatus } from '#model/host-api/room.ts';
import { useWatched } from '../app/use-watched.ts';

const ask = (host: HostClient) => host.call('room.status', {});

/** Whether a guide leads at this host, null until it has said so; and a way to ask it again. */
export function useRoomStatus(): [RoomStatus | null, () => void] {
  return useWatched(ask, 'room.changed');
}

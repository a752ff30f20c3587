import { useEffect, useState } from 'react';
import type { XunzhanError } from '#model/errors.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { joinRoom, type RoomClient } from '../live/room-client.ts';
import { findRoomLine } from '../live/room-line.ts';
import { enterRoom } from './enter-room.ts';

/** Enters with the pass and takes part for as long as the page is open. */
export function usePhoneRoom(pass: string): { room?: RoomClient; trouble?: XunzhanError } {
  const [state, setState] = useState<{ room?: RoomClient; trouble?: XunzhanError }>({});
  useEffect(() => {
    let wanted = true;
    let room: RoomClient | undefined;
    enterRoom(pass).then(
      () => {
        if (!wanted) return;
        room = joinRoom(findRoomLine(), 'follower');
        setState({ room });
      },
      (error: unknown) => {
        if (wanted) setState({ trouble: asXunzhanError(error) });
      },
    );
    return () => {
      wanted = false;
      room?.close();
    };
  }, [pass]);
  return state;
}

import { useEffect, useState } from 'react';
import { joinRoom, type AskAgain, type RoomClient } from './room-client.ts';
import { findRoomLine, type AskedRole } from './room-line.ts';

/** Takes part in the room for as long as the part of the page stands. `askAgain` stays the same function. */
export function useRoom(role: AskedRole, askAgain?: AskAgain): RoomClient | null {
  const [room, setRoom] = useState<RoomClient | null>(null);
  useEffect(() => {
    const joined = joinRoom(findRoomLine(), role, askAgain);
    // The connection lives outside React, and closes with the effect that opened it.
    // oxlint-disable-next-line react/set-state-in-effect
    setRoom(joined);
    return () => joined.close();
  }, [role, askAgain]);
  return room;
}

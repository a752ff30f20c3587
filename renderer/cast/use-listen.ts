import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import type { RoomClient } from '../live/room-client.ts';
import { iceServers } from './ice-servers.ts';
import { runListen, type RunningListen } from './run-listen.ts';

/** A listener's end of the guide's voice and picture, for as long as the part of the page stands. */
export function useListen(room: RoomClient, desk: boolean): RunningListen | null {
  const host = useHost();
  const [listening, setListening] = useState<RunningListen | null>(null);
  useEffect(() => {
    const run = runListen(room, iceServers(host), desk);
    // The connection lives outside React, and closes with the effect that opened it.
    // oxlint-disable-next-line react/set-state-in-effect
    setListening(run);
    return () => run.close();
  }, [room, host, desk]);
  return listening;
}

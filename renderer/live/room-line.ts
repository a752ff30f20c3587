import { closeCodes } from '#model/live/limits.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import { createBridgeClient } from '../host-client/bridge-client.ts';

/** What a screen of the host's own, a paired device or a phone asks to be; devices and phones are always the last. */
export type AskedRole = 'guide' | 'projector' | 'follower';

/** One connection with the room. */
export interface RoomLine {
  say: (message: LiveMessage) => void;
  close: () => void;
}

interface RoomLineEvents {
  onMessage: (message: RoomMessage) => void;
  /** @param code one of `closeCodes`, or another for a connection that was lost */
  onEnd: (code: number) => void;
}

/** Opens one connection; two makers, for the two transports. */
export type OpenRoomLine = (role: AskedRole, page: string, events: RoomLineEvents) => RoomLine;

/** Over WebSocket, for pages that a server sent. */
function socketLine(base: string): OpenRoomLine {
  return (role, page, { onMessage, onEnd }) => {
    const address = new URL('api/live', base);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    address.search = new URLSearchParams({ role, page }).toString();
    const socket = new WebSocket(address);
    socket.addEventListener('message', ({ data }) => {
      // What comes from the host is of our own making.
      if (typeof data === 'string') onMessage(JSON.parse(data) as RoomMessage);
    });
    socket.addEventListener('close', ({ code }) => onEnd(code));
    return {
      say: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
      },
      close: () => socket.close(),
    };
  };
}

/** Over the host API's calls and events, for the desktop program's windows. */
function bridgeLine(host: HostClient): OpenRoomLine {
  return (role, page, { onMessage, onEnd }) => {
    let line: string | undefined;
    let closed = false;
    const stop = host.on('room.told', (told) => {
      if (told.line !== line) return;
      if ('ended' in told) end(told.ended);
      else onMessage(told.message);
    });
    const end = (code: number) => {
      stop();
      if (!closed) onEnd(code);
      closed = true;
    };
    const leave = () => {
      if (line !== undefined) void host.call('room.leave', { line }).catch(() => undefined);
    };
    void host.call('room.enter', { role, page }).then(
      (entered) => {
        line = entered.line;
        if (closed) leave();
      },
      (error: { code?: string }) =>
        end(error.code === 'room/not-open' ? closeCodes.ended : closeCodes.refused),
    );
    return {
      say: (message) => {
        if (line !== undefined && !closed)
          void host.call('room.say', { line, message }).catch(() => end(0));
      },
      close: () => {
        closed = true;
        stop();
        leave();
      },
    };
  };
}

/** The way to the room that this page has. */
export function findRoomLine(): OpenRoomLine {
  return window.xunzhan
    ? bridgeLine(createBridgeClient(window.xunzhan))
    : socketLine(document.baseURI);
}

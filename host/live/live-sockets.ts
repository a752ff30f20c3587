import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { XunzhanError } from '#model/errors.ts';
import { closeCodes, heartbeat, longestFrame } from '#model/live/limits.ts';
import { refuseUpgrade } from '../http/upgrades.ts';
import type { Line } from './line.ts';
import type { MemberFacts } from './members.ts';
import { connect } from './room-connection.ts';
import type { RoomDesk } from './room-desk.ts';

/** Silent for so many heartbeats: gone. */
const MISSED = 3;

/** Connections of the live room over WebSocket, on any of the host's servers. */
export class LiveSockets {
  readonly #desk: RoomDesk;
  readonly #now: () => number;
  readonly #wss = new WebSocketServer({ noServer: true, maxPayload: longestFrame });
  readonly #silent = new Map<WebSocket, number>();
  readonly #beat: NodeJS.Timeout;

  constructor(desk: RoomDesk, now: () => number) {
    this.#desk = desk;
    this.#now = now;
    this.#beat = setInterval(() => this.#ask(), heartbeat).unref();
  }

  /**
   * @param admit who asks; nothing for a stranger, who gets no socket at all. A `XunzhanError` is told by
   *   a close code, because a page can't read why an upgrade was refused.
   */
  serve(admit: (request: IncomingMessage) => MemberFacts | undefined) {
    return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      let facts: MemberFacts | XunzhanError | undefined;
      try {
        facts = admit(request);
      } catch (error) {
        if (!(error instanceof XunzhanError)) throw error;
        facts = error;
      }
      if (!facts) return refuseUpgrade(socket);
      const asked = facts;
      this.#wss.handleUpgrade(request, socket, head, (ws) => this.#add(ws, asked));
    };
  }

  close(): void {
    clearInterval(this.#beat);
    for (const ws of this.#silent.keys()) ws.terminate();
    this.#wss.close();
  }

  #add(ws: WebSocket, asked: MemberFacts | XunzhanError): void {
    ws.on('error', () => ws.terminate());
    const live = this.#desk.live();
    if (asked instanceof XunzhanError)
      return ws.close(asked.code === 'room/not-open' ? closeCodes.ended : closeCodes.refused);
    if (!live) return ws.close(closeCodes.ended);
    this.#silent.set(ws, 0);
    const { hear, left } = connect(this.#desk, live, asked, lineOf(ws), this.#now);
    ws.on('message', (data: Buffer, binary) => {
      this.#silent.set(ws, 0);
      hear(binary ? '' : data.toString());
    });
    ws.on('pong', () => this.#silent.set(ws, 0));
    ws.on('close', () => {
      this.#silent.delete(ws);
      left();
    });
  }

  #ask(): void {
    for (const [ws, missed] of this.#silent) {
      if (missed >= MISSED) ws.terminate();
      else this.#silent.set(ws, missed + 1);
      ws.ping();
    }
  }
}

function lineOf(ws: WebSocket): Line {
  return {
    say: (text) => ws.send(text),
    backlog: () => ws.bufferedAmount,
    close: (code) => {
      ws.close(code);
      // One who does not answer the goodbye is cut all the same.
      setTimeout(() => ws.terminate(), 2000).unref();
    },
  };
}

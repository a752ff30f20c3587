import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Host } from '../api/host.ts';
import type { Session } from '../api/session.ts';
import { refuseUpgrade } from './upgrades.ts';

const BEAT_MS = 30_000;

/**
 * `/api/events`: what the host tells, as `{name, data}` in JSON. Nothing is read from the socket.
 *
 * @param admit the session of an upgrade request; nothing refuses it
 * @returns the upgrade's server, and what closes all sockets
 */
export function serveEvents(
  host: Host,
  admit: (request: IncomingMessage) => Session | undefined,
): { serve: (request: IncomingMessage, socket: Duplex, head: Buffer) => void; close: () => void } {
  const sockets = new Map<WebSocket, { session: Session; alive: boolean }>();
  const wss = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const serve = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const session = admit(request);
    if (!session) return refuseUpgrade(socket);
    wss.handleUpgrade(request, socket, head, (ws) => {
      sockets.set(ws, { session, alive: true });
      ws.on('pong', () => sockets.set(ws, { session, alive: true }));
      ws.on('close', () => sockets.delete(ws));
      ws.on('error', () => ws.terminate());
    });
  };
  const stopListening = host.onEvent((event, only) => {
    const message = JSON.stringify(event);
    for (const [ws, { session }] of sockets)
      if (only === undefined || only === session) ws.send(message);
  });
  // A laptop that was closed never says goodbye.
  const beat = setInterval(() => {
    for (const [ws, known] of sockets) {
      if (!known.alive) ws.terminate();
      known.alive = false;
      ws.ping();
    }
  }, BEAT_MS).unref();
  const close = () => {
    clearInterval(beat);
    stopListening();
    for (const ws of sockets.keys()) ws.terminate();
    wss.close();
  };
  return { serve, close };
}

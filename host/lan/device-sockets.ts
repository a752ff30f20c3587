import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { HostEvent } from '#model/host-api/events.ts';
import type { Session } from '../api/session.ts';

const BEAT_MS = 15_000;

/** What concerns devices; the rest of the host's events is for its own screens. */
const forDevices: ReadonlySet<string> = new Set(['exhibitions.changed', 'settings.changed']);

/** Connections of paired devices: what the host tells them, and whether they are there. */
export class DeviceSockets {
  readonly #sockets = new Map<WebSocket, { device: string; alive: boolean }>();
  readonly #wss = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  readonly #beat: NodeJS.Timeout;
  readonly #onChange: () => void;

  /** @param onChange a device came or went */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    // A headset that was taken off never says goodbye.
    this.#beat = setInterval(() => this.#ask(), BEAT_MS).unref();
  }

  /** @param admit the session of an upgrade request; nothing refuses it */
  serve(server: Server, admit: (request: IncomingMessage) => Session | undefined): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      const session = request.url === '/api/events' ? admit(request) : undefined;
      if (!session) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      this.#wss.handleUpgrade(request, socket, head, (ws) => this.#add(ws, session.id));
    });
  }

  tell(event: HostEvent): void {
    if (!forDevices.has(event.name)) return;
    const message = JSON.stringify(event);
    for (const ws of this.#sockets.keys()) ws.send(message);
  }

  connected(device: string): boolean {
    return [...this.#sockets.values()].some((known) => known.device === device);
  }

  /** Cuts every connection of a device. */
  cut(device: string): void {
    for (const [ws, known] of this.#sockets) if (known.device === device) ws.terminate();
  }

  close(): void {
    clearInterval(this.#beat);
    for (const ws of this.#sockets.keys()) ws.terminate();
    this.#wss.close();
  }

  #add(ws: WebSocket, device: string): void {
    const known = { device, alive: true };
    this.#sockets.set(ws, known);
    ws.on('pong', () => (known.alive = true));
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
      this.#sockets.delete(ws);
      this.#onChange();
    });
    this.#onChange();
  }

  #ask(): void {
    for (const [ws, known] of this.#sockets) {
      if (!known.alive) ws.terminate();
      known.alive = false;
      ws.ping();
    }
  }
}

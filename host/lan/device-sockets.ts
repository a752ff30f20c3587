import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { HostEvent } from '#model/host-api/events.ts';
import type { Session } from '../api/session.ts';
import { refuseUpgrade } from '../http/upgrades.ts';

const BEAT_MS = 15_000;

/** What concerns devices; the rest of the host's events is for its own screens. */
const forDevices: ReadonlySet<string> = new Set([
  'exhibitions.changed',
  'settings.changed',
  'device.numbers',
  'room.changed',
]);

interface Known {
  device: string;
  alive: boolean;
  /** When it was asked for a sign of life, milliseconds of a clock that only goes forward. */
  askedAt: number;
  roundTrip: number | null;
}

interface DeviceSocketsOptions {
  /** A device came or went. */
  onChange: () => void;
  /** What a device that has just connected must be told. */
  greeting: (device: string) => HostEvent[];
}

/** Connections of paired devices: what the host tells them, and whether they are there. */
export class DeviceSockets {
  readonly #sockets = new Map<WebSocket, Known>();
  readonly #wss = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  readonly #beat: NodeJS.Timeout;
  readonly #options: DeviceSocketsOptions;

  constructor(options: DeviceSocketsOptions) {
    this.#options = options;
    // A headset that was taken off never says goodbye.
    this.#beat = setInterval(() => this.#ask(), BEAT_MS).unref();
  }

  /** @param admit the session of an upgrade request; nothing refuses it */
  serve(admit: (request: IncomingMessage) => Session | undefined) {
    return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      const session = admit(request);
      if (!session) return refuseUpgrade(socket);
      this.#wss.handleUpgrade(request, socket, head, (ws) => this.#add(ws, session.id));
    };
  }

  tell(event: HostEvent): void {
    if (!forDevices.has(event.name)) return;
    const message = JSON.stringify(event);
    for (const ws of this.#sockets.keys()) ws.send(message);
  }

  /** Tells one device alone. */
  tellOne(device: string, event: HostEvent): void {
    const message = JSON.stringify(event);
    for (const [ws, known] of this.#sockets) if (known.device === device) ws.send(message);
  }

  connected(device: string): boolean {
    return [...this.#sockets.values()].some((known) => known.device === device);
  }

  /** How long the device took to answer last, milliseconds. */
  roundTrip(device: string): number | null {
    const known = [...this.#sockets.values()].findLast((one) => one.device === device);
    return known?.roundTrip ?? null;
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
    const known: Known = { device, alive: true, askedAt: 0, roundTrip: null };
    this.#sockets.set(ws, known);
    ws.on('pong', () => {
      known.alive = true;
      known.roundTrip = Math.round(performance.now() - known.askedAt);
    });
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
      this.#sockets.delete(ws);
      this.#options.onChange();
    });
    for (const event of this.#options.greeting(device)) ws.send(JSON.stringify(event));
    ask(ws, known);
    this.#options.onChange();
  }

  #ask(): void {
    for (const [ws, known] of this.#sockets) {
      if (!known.alive) ws.terminate();
      known.alive = false;
      ask(ws, known);
    }
  }
}

function ask(ws: WebSocket, known: Known): void {
  known.askedAt = performance.now();
  ws.ping();
}

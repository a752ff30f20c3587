import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import { askDevice } from '../lan/lan-host.ts';

/** Somebody's connection with the room, over a real socket, and all they were told. */
export class Guest {
  readonly told: RoomMessage[] = [];
  readonly ended: Promise<number>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      this.told.push(JSON.parse(data.toString()));
      for (const look of this.#waiting) look();
    });
    this.ended = new Promise((resolve) => socket.once('close', resolve));
    onTestFinished(() => socket.terminate());
  }

  say(message: LiveMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  sayText(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.terminate();
  }

  /** The first message of this kind that fits, told already or still to come. */
  hears<Kind extends RoomMessage['kind']>(
    kind: Kind,
    fits: (message: Extract<RoomMessage, { kind: Kind }>) => boolean = () => true,
  ): Promise<Extract<RoomMessage, { kind: Kind }>> {
    const found = () =>
      this.told.find(
        (message): message is Extract<RoomMessage, { kind: Kind }> =>
          message.kind === kind && fits(message as Extract<RoomMessage, { kind: Kind }>),
      );
    return new Promise((resolve) => {
      const look = () => {
        const message = found();
        if (!message) return;
        this.#waiting.delete(look);
        resolve(message);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

/** Reads the pass from the projector as a phone does. Answers its cookie, or the code of the refusal. */
export async function readPass(address: string, cookie = ''): Promise<string> {
  const { origin, hash } = new URL(address);
  const pass = hash.slice('#/room/'.length);
  const headers: Record<string, string> = cookie === '' ? {} : { cookie };
  const entered = await askDevice(origin, '', '/api/room/enter', { body: { pass }, headers });
  const set = String(entered.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  return set || entered.body;
}

/** Joins with a cookie; `origin` is the page's. */
export function joinAs(
  base: string,
  cookie: string,
  {
    origin = new URL(base).origin,
    ca,
    query = '',
  }: { origin?: string; ca?: string; query?: string } = {},
): Guest {
  const address = new URL(`api/live${query}`, base);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  const options = { headers: { origin, cookie }, ...(ca === undefined ? {} : { ca }) };
  return new Guest(new WebSocket(address, options));
}

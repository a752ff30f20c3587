import { randomBytes, randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { RelaySay, RelayTell } from '#model/relay/relay-messages.ts';
import { basic } from '../test-hub.ts';

/** A host's line with a hub, spoken by hand. */
export class RelayClient {
  readonly told: RelayTell[] = [];
  readonly socket: WebSocket;
  /** The close code; an HTTP status where the upgrade was refused. */
  readonly ended: Promise<number>;

  constructor(origin: string, authorization = basic('test', 'secret')) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/relay`, {
      headers: authorization === '' ? {} : { authorization },
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => this.told.push(JSON.parse(data.toString())));
    this.ended = new Promise((resolve) => {
      this.socket.once('close', resolve);
      this.socket.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        response.resume();
      });
    });
    onTestFinished(() => this.socket.terminate());
  }

  say(message: RelaySay): void {
    this.sayText(JSON.stringify(message));
  }

  sayText(text: string): void {
    if (this.socket.readyState === WebSocket.CONNECTING)
      this.socket.once('open', () => this.socket.send(text));
    else this.socket.send(text);
  }

  heard<Kind extends RelayTell['kind']>(kind: Kind) {
    return this.told.filter((told): told is Extract<RelayTell, { kind: Kind }> => {
      return told.kind === kind;
    });
  }
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const opening = (secret = newSecret()): RelaySay => ({
  kind: 'open',
  secret,
  name: '主会场',
});
export const joining = (code: string, name = '二支部', host: string = randomUUID()): RelaySay => ({
  kind: 'join',
  code,
  host,
  name,
});

export const pose = (x: number, to: string | null = null): RelaySay => ({
  kind: 'lead',
  to,
  message: { kind: 'pose', pose: [x, 0, 0, 0] },
});

export const people = (heads: number): RelaySay => ({
  kind: 'report',
  message: { kind: 'people', heads, hands: 0 },
});

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { longestRelayFrame, relayCodes } from '#model/relay/limits.ts';
import type { Authenticate } from '../keys/authenticate.ts';
import type { Credential } from '../keys/roles.ts';
import { XapiRefusal } from '../xapi/refusal.ts';
import { HubLine } from './hub-line.ts';
import { RelayGuest } from './relay-guest.ts';
import { relayLimits, type RelayLimits } from './relay-limits.ts';
import { RelayRooms } from './relay-rooms.ts';
import type { RelayShare } from './relay-share.ts';
import { TokenBucket } from './token-bucket.ts';

const path = '/relay';
/** Milliseconds between two looks at a line: is its key still good, does it keep its place. */
const LOOK = 10_000;

interface Connected {
  ws: WebSocket;
  guest: RelayGuest;
  line: HubLine;
  key: string;
  authorization: string | undefined;
  heardAt: number;
}

/**
 * Hands live rooms on between hosts: a WebSocket at `/relay`, with the same keys as statements (not those of
 * readers). A plain GET there says why an upgrade would be refused, which a WebSocket can't.
 */
export function registerRelay(
  server: FastifyInstance,
  share: RelayShare,
  authenticate: Authenticate,
  changes: Partial<RelayLimits> = {},
): void {
  const limits = { ...relayLimits, ...changes };
  const rooms = new RelayRooms(share, limits);
  const wss = new WebSocketServer({ noServer: true, maxPayload: longestRelayFrame });
  const connected = new Set<Connected>();
  const guesses = new Map<string, TokenBucket>();
  let stopping = false;
  const onTrouble = (error: unknown) => server.log.warn({ err: error }, 'relay');

  const add = (ws: WebSocket, { name: key }: Credential, authorization: string | undefined) => {
    const line = new HubLine(ws);
    ws.on('error', () => ws.terminate());
    const lines = [...connected].filter((one) => one.key === key).length;
    if (stopping) return line.close(relayCodes.later);
    if (lines >= limits.linesPerKey) return line.close(relayCodes.full);
    const mine = guesses.get(key) ?? new TokenBucket(limits.wrongCodes);
    guesses.set(key, mine);
    const guest = new RelayGuest({ key, line, rooms, limits, guesses: mine, onTrouble });
    const one = { ws, guest, line, key, authorization, heardAt: performance.now() };
    connected.add(one);
    const greeting = setTimeout(() => {
      if (!guest.isIn) line.close(relayCodes.cut);
    }, limits.greeting).unref();
    ws.on('message', (data: Buffer, binary) => {
      one.heardAt = performance.now();
      guest.hear(binary ? '' : data.toString());
    });
    ws.on('close', () => {
      clearTimeout(greeting);
      connected.delete(one);
      guest.left();
    });
  };

  const look = async (one: Connected) => {
    if (performance.now() - one.heardAt > limits.silence) return one.ws.terminate();
    const known = await authenticate(one.authorization).then(mayRelay, (error: unknown) =>
      // A database that is away revokes nobody.
      error instanceof XapiRefusal ? error.status !== 401 : true,
    );
    if (!known) one.line.close(relayCodes.cut);
    else await one.guest.keep();
  };
  const looking = setInterval(
    () => {
      for (const one of connected) look(one).catch(onTrouble);
    },
    Math.min(LOOK, limits.silence / 2, limits.branchLife / 3),
  ).unref();

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { authorization } = request.headers;
    if (request.url !== path || stopping) return refuse(socket, stopping ? 503 : 404);
    authenticate(authorization).then(
      (credential) => {
        if (!mayRelay(credential)) return refuse(socket, 403);
        wss.handleUpgrade(request, socket, head, (ws) => add(ws, credential, authorization));
      },
      (error: unknown) => refuse(socket, error instanceof XapiRefusal ? error.status : 503),
    );
  });
  server.get(path, async (request, reply) => {
    try {
      const credential = await authenticate(request.headers.authorization);
      return await reply.code(mayRelay(credential) ? 200 : 403).send({ relay: 1 });
    } catch (error) {
      if (error instanceof XapiRefusal) return reply.code(error.status).send({ relay: 1 });
      throw error;
    }
  });
  // Hosts come back to another process, or to this one when it is there again.
  server.addHook('preClose', async () => {
    stopping = true;
    clearInterval(looking);
    for (const { line } of connected) line.close(relayCodes.later);
    wss.close();
  });
  server.addHook('onClose', async () => share.close());
}

function mayRelay({ role }: Credential): boolean {
  return role !== 'reader';
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
}

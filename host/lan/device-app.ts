import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { errorReport, type XunzhanError } from '#model/errors.ts';
import type { CallReply } from '#model/host-api/client.ts';
import { pairingSchemas } from '#model/host-api/lan.ts';
import { roomPassSchema } from '#model/host-api/room.ts';
import { mediaPathSchema } from '#model/format/common.ts';
import { callError } from '../api/call-errors.ts';
import type { Session } from '../api/session.ts';
import { contentSecurityPolicy } from '../http/content-security-policy.ts';
import { isOwnSite } from '../http/guards.ts';
import { mediaType, pageType } from '../http/mime.ts';
import { refuse } from '../http/refuse.ts';
import { sendFile } from '../http/send-file.ts';
import { roomCookie, roomToken } from '../live/room-cookie.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import { roomError } from '../live/room-errors.ts';
import type { Identity } from './certificates.ts';
import { deviceRoutes, type DeviceRoute } from './device-routes.ts';
import { deviceCookie, type DeviceSessions } from './device-sessions.ts';
import { lanError } from './lan-errors.ts';
import type { Pairing } from './pairing.ts';
import { rateLimit } from './rate-limit.ts';

const MOST_CONNECTIONS = 1000;
const REQUEST_TIMEOUT = 60_000;

export interface DeviceAppOptions {
  pageDir: string;
  pairing: Pairing;
  sessions: DeviceSessions;
  dispatch: (name: string, input: unknown, session: Session) => Promise<CallReply>;
  exhibitionFile: (id: string, path: string) => Promise<string | undefined>;
  room: RoomDesk;
  /** A device has asked to be let in, or was handed its token. */
  onPairing: () => void;
  /** `host:port` by which devices may address this server, lower case. */
  hosts: () => readonly string[];
  /** HTTPS with this certificate; plain HTTP when left out, for the loopback address only. */
  identity?: Identity;
  now: () => number;
}

/** The server that headsets and phones talk to: exactly `deviceRoutes`, everything else is refused. */
export function deviceApp(options: DeviceAppOptions): FastifyInstance {
  const { identity } = options;
  const app = Fastify({
    bodyLimit: 1024,
    forceCloseConnections: true,
    routerOptions: { caseSensitive: true },
    serverFactory: (handler) =>
      identity
        ? createSecureServer(
            {
              cert: identity.certificate,
              key: identity.key,
              minVersion: 'TLSv1.2',
              requestTimeout: REQUEST_TIMEOUT,
            },
            handler,
          )
        : createServer({ requestTimeout: REQUEST_TIMEOUT }, handler),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  guard(app, options);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  for (const route of deviceRoutes) if (route.method !== 'SOCKET') serve(app, route, options);
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not found'));
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return refuse(reply, status, status >= 500 ? 'failed' : 'bad request');
  });
  return app;
}

/** Holds for every answer, errors included. */
function guard(app: FastifyInstance, { hosts, identity, now }: DeviceAppOptions): void {
  // A page with its fonts is some hundred files at once; one device asks no more than a few a second after.
  const mayAsk = rateLimit({ burst: 1500, perSecond: 100 }, now);
  app.addHook('onRequest', async (request, reply) => {
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('x-frame-options', 'DENY');
    const own = hosts().includes(request.headers.host?.toLowerCase() ?? '');
    if (!own) return refuse(reply, 421, 'wrong host');
    if (!mayAsk(request.ip)) return refuseCall(reply, 429, lanError('device/too-fast'));
    const fits =
      isOwnSite(request.headers) &&
      (request.method !== 'POST' || isOwnPage(request, identity ? 'https' : 'http'));
    return fits || request.url === '/' ? undefined : refuse(reply, 403, 'not from this page');
  });
}

/** Whether a request comes from a page of this server; browsers always say so on POST. */
function isOwnPage({ headers }: FastifyRequest, scheme: 'http' | 'https'): boolean {
  return headers.origin?.toLowerCase() === `${scheme}://${headers.host?.toLowerCase()}`;
}

function serve(app: FastifyInstance, route: DeviceRoute, options: DeviceAppOptions): void {
  const { sessions } = options;
  const settings = {
    ...(route.method === 'POST' ? { bodyLimit: route.bodyLimit } : {}),
    ...(route.paired
      ? {
          onRequest: async (request: FastifyRequest, reply: FastifyReply) =>
            sessions.find(request.headers.cookie)
              ? undefined
              : refuseCall(reply, 401, lanError('device/unpaired')),
        }
      : {}),
  };
  const { url } = route;
  if (url === '/api/pairing/ask') serveAsk(app, url, settings, options);
  else if (url === '/api/pairing/collect') serveCollect(app, url, settings, options);
  else if (url === '/api/room/enter') serveRoomPass(app, url, settings, options);
  else if (route.method === 'POST') serveCall(app, url, settings, options);
  else if (route.paired) serveMedia(app, url, settings, options);
  else servePage(app, url, settings, options);
}

type RouteSettings = {
  bodyLimit?: number;
  onRequest?: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;
};

function serveCall(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { sessions, dispatch, now }: DeviceAppOptions,
): void {
  const name = url.slice('/api/call/'.length);
  const mayCall = rateLimit({ burst: 60, perSecond: 20 }, now);
  app.post(url, settings, async (request, reply) => {
    const known = sessions.find(request.headers.cookie);
    if (!known) return refuseCall(reply, 401, lanError('device/unpaired'));
    if (!mayCall(known.device.id)) return refuseCall(reply, 429, lanError('device/too-fast'));
    reply.header('cache-control', 'no-store');
    return dispatch(name, request.body ?? {}, known.session);
  });
}

function serveAsk(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { pairing, onPairing, now }: DeviceAppOptions,
): void {
  const mayAsk = rateLimit({ burst: 8, perSecond: 0.2 }, now);
  app.post(url, settings, async (request, reply) => {
    if (!mayAsk(request.ip)) return refuseCall(reply, 429, lanError('device/too-fast'));
    return answer(reply, pairingSchemas.ask, request.body, ({ code, name }) => {
      const asked = pairing.ask(code, name);
      onPairing();
      return asked;
    });
  });
}

/** The token goes into the cookie alone: no script ever sees it. */
function serveCollect(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { pairing, onPairing, now }: DeviceAppOptions,
): void {
  const mayAsk = rateLimit({ burst: 30, perSecond: 2 }, now);
  app.post(url, settings, async (request, reply) => {
    if (!mayAsk(request.ip)) return refuseCall(reply, 429, lanError('device/too-fast'));
    return answer(reply, pairingSchemas.collect, request.body, (input) => {
      const collected = pairing.collect(input.request, input.secret);
      if (collected.state === 'paired') {
        reply.header('set-cookie', deviceCookie(collected.token));
        onPairing();
      }
      return { state: collected.state };
    });
  });
}

/** A pass that was read from the projector; the token goes into the cookie alone. */
function serveRoomPass(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { room, identity, now }: DeviceAppOptions,
): void {
  // A whole hall may come from one address where its Wi-Fi translates addresses.
  const mayAsk = rateLimit({ burst: 400, perSecond: 5 }, now);
  app.post(url, settings, async (request, reply) => {
    if (!mayAsk(request.ip)) return refuseCall(reply, 429, lanError('device/too-fast'));
    return answer(reply, roomPassSchema, request.body, async ({ pass }) => {
      const known = roomToken(request.headers.cookie);
      if (known !== undefined && room.phone(known, false)) return null;
      const token = await room.admit(pass);
      if (token === undefined) throw roomError('room/pass-over');
      reply.header('set-cookie', roomCookie(token, identity !== undefined));
      return null;
    });
  });
}

function serveMedia(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { exhibitionFile }: DeviceAppOptions,
): void {
  app.get<{ Params: { id: string; '*': string } }>(url, settings, async (request, reply) => {
    const { id, '*': path } = request.params;
    return sendFile(request, reply, await exhibitionFile(id, path), mediaType(path));
  });
}

function servePage(
  app: FastifyInstance,
  url: string,
  settings: RouteSettings,
  { pageDir }: DeviceAppOptions,
): void {
  app.get<{ Params: { '*'?: string } }>(url, settings, (request, reply) => {
    const path = request.params['*'] ?? 'index.html';
    const file = mediaPathSchema.safeParse(path).success ? join(pageDir, path) : undefined;
    return sendFile(request, reply, file, pageType(path));
  });
}

/** Checks the input, does the work, and tells in the form of a call's answer what came of it. */
async function answer<Input>(
  reply: FastifyReply,
  schema: z.core.$ZodType<Input>,
  body: unknown,
  work: (input: Input) => unknown,
): Promise<CallReply> {
  reply.header('cache-control', 'no-store');
  try {
    const parsed = z.safeParse(schema, body);
    if (!parsed.success) throw callError('call/invalid');
    return { ok: true, value: await work(parsed.data) };
  } catch (error) {
    return { ok: false, error: errorReport(error) };
  }
}

function refuseCall(reply: FastifyReply, status: number, error: XunzhanError): FastifyReply {
  const body: CallReply = { ok: false, error: errorReport(error) };
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}

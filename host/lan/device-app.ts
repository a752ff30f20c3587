import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallReply } from '#model/host-api/client.ts';
import { pairingSchemas } from '#model/host-api/lan.ts';
import type { Session } from '../api/session.ts';
import { mediaType } from '../http/mime.ts';
import { sendFile } from '../http/send-file.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import { serveRoomPass } from '../live/serve-room-pass.ts';
import { answerCall, refuseCall } from './answer-call.ts';
import { bareApp, type BareAppOptions } from './bare-app.ts';
import { deviceRoutes, type DeviceRoute } from './device-routes.ts';
import { deviceCookie, type DeviceSessions } from './device-sessions.ts';
import { lanError } from './lan-errors.ts';
import type { Pairing } from './pairing.ts';
import { rateLimit } from './rate-limit.ts';
import { servePage } from './serve-page.ts';

export interface DeviceAppOptions extends BareAppOptions {
  pageDir: string;
  pairing: Pairing;
  sessions: DeviceSessions;
  dispatch: (name: string, input: unknown, session: Session) => Promise<CallReply>;
  exhibitionFile: (id: string, path: string) => Promise<string | undefined>;
  room: RoomDesk;
  /** A device has asked to be let in, or was handed its token. */
  onPairing: () => void;
}

/** The server that headsets and phones talk to: exactly `deviceRoutes`, everything else is refused. */
export function deviceApp(options: DeviceAppOptions): FastifyInstance {
  const app = bareApp(options);
  for (const route of deviceRoutes) if (route.method !== 'SOCKET') serve(app, route, options);
  return app;
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
  else if (url === '/api/room/enter')
    serveRoomPass(app, url, route.bodyLimit, {
      room: options.room,
      secure: options.identity !== undefined,
      now: options.now,
    });
  else if (route.method === 'POST') serveCall(app, url, settings, options);
  else if (route.paired) serveMedia(app, url, settings, options);
  else servePage(app, url, options.pageDir);
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
    return answerCall(reply, pairingSchemas.ask, request.body, ({ code, name }) => {
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
    return answerCall(reply, pairingSchemas.collect, request.body, (input) => {
      const collected = pairing.collect(input.request, input.secret);
      if (collected.state === 'paired') {
        reply.header('set-cookie', deviceCookie(collected.token));
        onPairing();
      }
      return { state: collected.state };
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

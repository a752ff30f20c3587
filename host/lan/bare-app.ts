import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { isOwnSite } from '../http/guards.ts';
import { pageHeaders } from '../http/page-headers.ts';
import { refuse } from '../http/refuse.ts';
import { refuseCall } from './answer-call.ts';
import type { Identity } from './certificates.ts';
import { lanError } from './lan-errors.ts';
import { rateLimit } from './rate-limit.ts';

const MOST_CONNECTIONS = 1000;
const REQUEST_TIMEOUT = 60_000;

export interface BareAppOptions {
  /** `host:port` by which devices may address this server, lower case. */
  hosts: () => readonly string[];
  /** HTTPS with this certificate; plain HTTP when left out. */
  identity?: Identity;
  now: () => number;
}

/** A server on the network without any route: what holds for every request and every answer. */
export function bareApp(options: BareAppOptions): FastifyInstance {
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
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not found'));
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return refuse(reply, status, status >= 500 ? 'failed' : 'bad request');
  });
  return app;
}

/** Holds for every answer, errors included. */
function guard(app: FastifyInstance, { hosts, identity, now }: BareAppOptions): void {
  // A page with its fonts is some hundred files at once; one device asks no more than a few a second after.
  const mayAsk = rateLimit({ burst: 1500, perSecond: 100 }, now);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders);
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

import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { mediaPathSchema } from '#model/format/common.ts';
import type { Host } from '../api/host.ts';
import { askedRole } from '../live/asked-role.ts';
import { serveEvents } from './event-sockets.ts';
import { isOwnHost, isOwnOrigin, isOwnSite } from './guards.ts';
import { HttpSessions } from './http-sessions.ts';
import { mediaType, pageType } from './mime.ts';
import { pageHeaders } from './page-headers.ts';
import { refuse } from './refuse.ts';
import { sendFile } from './send-file.ts';
import { serveUpgrades } from './upgrades.ts';

const LARGEST_CALL = 2 * 2 ** 20;

export interface HttpServer {
  /** `http://127.0.0.1:<port>/` */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the host API, the exhibitions' files and the page on the loopback address.
 *
 * @param options.port 0 chooses a free one
 * @param options.pageDir the built page
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function startHttpServer(
  host: Host,
  { port, pageDir }: { port: number; pageDir: string },
): Promise<HttpServer> {
  const sessions = new HttpSessions(host);
  const app = Fastify({
    bodyLimit: LARGEST_CALL,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    // Decoded once, by us: an encoded slash must not become a path.
    routerOptions: { caseSensitive: true },
  });
  const ownPort = () => {
    const address = app.server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
  };
  guard(app, ownPort);
  serveCalls(app, host, sessions, ownPort);
  serveFiles(app, host, sessions, pageDir);
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not found'));
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return refuse(reply, status, status >= 500 ? 'failed' : 'bad request');
  });
  await app.listen({ host: '127.0.0.1', port });
  const admit = ({ headers }: IncomingMessage) =>
    isOwnOrigin(headers, ownPort()) ? sessions.find(headers.cookie) : undefined;
  const events = serveEvents(host, admit);
  serveUpgrades(app.server, {
    '/api/events': events.serve,
    '/api/live': host.live.serve((request) => {
      const session = admit(request);
      const asked = session && askedRole(request.url);
      return asked && host.room.screen(session, asked.role, asked.page);
    }),
  });
  return {
    address: `http://127.0.0.1:${ownPort()}/`,
    close: async () => {
      events.close();
      await app.close();
    },
  };
}

/** Holds for every answer, errors included. */
function guard(app: FastifyInstance, ownPort: () => number): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders);
    if (!isOwnHost(request.headers.host, ownPort())) return refuse(reply, 421, 'wrong host');
    return undefined;
  });
}

function serveCalls(
  app: FastifyInstance,
  host: Host,
  sessions: HttpSessions,
  ownPort: () => number,
): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.post<{ Params: { method: string } }>(
    '/api/call/:method',
    {
      onRequest: async (request, reply) =>
        isOwnOrigin(request.headers, ownPort()) && sessions.find(request.headers.cookie)
          ? undefined
          : refuse(reply, 403, 'not from this page'),
    },
    async (request, reply) => {
      const session = sessions.find(request.headers.cookie);
      if (!session) return refuse(reply, 403, 'not from this page');
      reply.header('cache-control', 'no-store');
      return host.dispatch(request.params.method, request.body ?? {}, session);
    },
  );
}

function serveFiles(
  app: FastifyInstance,
  host: Host,
  sessions: HttpSessions,
  pageDir: string,
): void {
  app.get<{ Params: { id: string; '*': string } }>('/exhibitions/:id/*', async (request, reply) => {
    const { id, '*': path } = request.params;
    if (!isOwnSite(request.headers) || !sessions.find(request.headers.cookie))
      return refuse(reply, 403, 'not from this page');
    return sendFile(request, reply, await host.exhibitionFile(id, path), mediaType(path));
  });
  const page = (request: FastifyRequest, reply: FastifyReply, path: string) => {
    const file = mediaPathSchema.safeParse(path).success ? join(pageDir, path) : undefined;
    return sendFile(request, reply, file, pageType(path));
  };
  app.get('/', (request, reply) => {
    sessions.begin(request.headers.cookie, reply);
    return page(request, reply, 'index.html');
  });
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    if (path.endsWith('.html')) sessions.begin(request.headers.cookie, reply);
    return page(request, reply, path);
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Names of the credentials that requests under way came with. */
const credentials = new WeakMap<FastifyRequest, string>();

/** Notes for the log whose key a request was made with. */
export function noteCredential(request: FastifyRequest, name: string): void {
  credentials.set(request, name);
}

/**
 * One line a request: method, path, status, time, key. Addresses are cut before the query string,
 * which may hold an agent; bodies, headers and client addresses are never logged.
 */
export function registerAccessLog(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        key: credentials.get(request),
      },
      'request',
    );
    done();
  });
}

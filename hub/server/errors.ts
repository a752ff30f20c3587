import type { FastifyError, FastifyInstance } from 'fastify';
import { handleFailure } from './failure.ts';

/**
 * Answers what went wrong below the handlers (too large, malformed HTTP) and inside them. Details of
 * an error of ours go to the log, never to the client.
 */
export function registerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = handleFailure(error);
    if (failure.status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.code(failure.status).headers(failure.headers).send({ message: failure.message });
  });
  server.setNotFoundHandler((_request, reply) => {
    return reply.code(404).send({ message: 'nothing here' });
  });
}

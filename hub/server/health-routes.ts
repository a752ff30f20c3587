import type { FastifyInstance } from 'fastify';
import { isReadable } from '../store/statement-read.ts';
import type { Store } from '../store/store.ts';

/** `/healthz`: the process answers. `/readyz`: the store answers too, and no stop is under way. */
export function registerHealth(
  server: FastifyInstance,
  store: Store,
  isStopping: () => boolean,
): void {
  server.get('/healthz', () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await isReadable(store.engine.db);
      return { status: 'ready', generation: store.generation };
    } catch (error) {
      server.log.error({ err: error }, 'the store does not answer');
      return reply.code(503).send({ status: 'store does not answer' });
    }
  });
}

import type { FastifyReply } from 'fastify';

/** Answers with an error that says no more than its status does. */
export function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send({ error });
}

import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import { errorReport, type XunzhanError } from '#model/errors.ts';
import type { CallReply } from '#model/host-api/client.ts';
import { callError } from '../api/call-errors.ts';

/** Checks the input, does the work, and tells in the form of a call's answer what came of it. */
export async function answerCall<Input>(
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

/** Refuses in the form of a call's answer. */
export function refuseCall(reply: FastifyReply, status: number, error: XunzhanError): FastifyReply {
  const body: CallReply = { ok: false, error: errorReport(error) };
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}

import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

/**
 * Structured log on standard output. Addresses are cut before the query string, which holds agents;
 * bodies, headers and client addresses are never logged.
 */
export function hubLogger(level: string): FastifyBaseLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error) => ({
        type: error.name,
        code: Reflect.get(error, 'code') as unknown,
        stack: stackOf(error),
      }),
    },
  });
}

/** Where it happened, without the message: messages of databases quote values. */
function stackOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}

import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';

/**
 * Structured log on standard output. What it says of requests is in `access-log.ts`; of errors it
 * keeps kind, code and place, for their messages may quote what was sent.
 */
export function hubLogger(level: string): FastifyBaseLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
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

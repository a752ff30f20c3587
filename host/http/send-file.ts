import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRange } from './range.ts';

/**
 * Answers with a file: ranges, ETag and conditional requests (RFC 9110, 13 and 14), so that media can be
 * scrubbed and nothing is sent twice.
 *
 * @param file absolute path; absent files answer 404
 * @param type its content type; nothing = a kind of file that is not served
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string | undefined,
  type: string | undefined,
): Promise<FastifyReply> {
  const entry = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || type === undefined || !entry?.isFile())
    return reply.code(404).send({ error: 'not found' });
  const { size, mtimeMs } = entry;
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  reply.header('etag', etag).header('accept-ranges', 'bytes').header('cache-control', 'no-cache');
  if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.type(type);
  const condition = request.headers['if-range'];
  const wanted = condition === undefined || condition === etag ? request.headers.range : undefined;
  const range = byteRange(wanted, size);
  if (range === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${size}`).send();
  const { first, last } = range ?? { first: 0, last: size - 1 };
  reply.header('content-length', last - first + 1);
  if (range) reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`);
  if (size === 0) return reply.send('');
  return reply.send(createReadStream(file, { start: first, end: last }));
}

function knows(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((known) => known.trim().replace(/^W\//, '') === etag) ?? false;
}

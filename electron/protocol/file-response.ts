import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';
import { pageHeaders } from './page-headers.ts';

/** An answer without content. */
export function emptyResponse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...pageHeaders, ...headers } });
}

/**
 * Answers with a file, or with the part of it that a player asked for.
 *
 * @param file absolute path of a file that may be shown to the page
 * @param mime its media type
 */
export async function fileResponse(
  request: Request,
  file: string,
  mime: string,
): Promise<Response> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry?.isFile()) return emptyResponse(404);
  const { size } = entry;
  const range = byteRange(request.headers.get('range'), size);
  if (range === 'unsatisfiable') return emptyResponse(416, { 'Content-Range': `bytes */${size}` });

  const partial = range !== 'whole';
  const { first, last } = partial ? range : { first: 0, last: size - 1 };
  const headers = {
    ...pageHeaders,
    'Content-Type': mime,
    'Content-Length': String(last - first + 1),
    'Accept-Ranges': 'bytes',
    ...(partial ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}),
  };
  const body = request.method === 'HEAD' || size === 0 ? null : stream(file, first, last);
  return new Response(body, { status: partial ? 206 : 200, headers });
}

function stream(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  // Node's and the DOM's types of the same stream differ in name only.
  return Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>;
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { contentSecurityPolicy } from '#host/http/content-security-policy.ts';
import { byteRange } from '#host/http/range.ts';

/** Headers of every answer under app://; the policy is the one that the host's own server sends. */
const COMMON: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** An answer without content. */
export function emptyResponse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...COMMON, ...headers } });
}

/**
 * Answers with a file, or with the part of it that a player asked for.
 *
 * @param file absolute path of a file that may be shown to the page
 * @param type its content type
 */
export async function fileResponse(
  request: Request,
  file: string,
  type: string,
): Promise<Response> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry?.isFile()) return emptyResponse(404);
  const { size } = entry;
  const range = byteRange(request.headers.get('range') ?? undefined, size);
  if (range === 'unsatisfiable') return emptyResponse(416, { 'Content-Range': `bytes */${size}` });

  const { first, last } = range ?? { first: 0, last: size - 1 };
  const headers = {
    ...COMMON,
    'Content-Type': type,
    'Content-Length': String(last - first + 1),
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}),
  };
  const body = request.method === 'HEAD' || size === 0 ? null : stream(file, first, last);
  return new Response(body, { status: range ? 206 : 200, headers });
}

function stream(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  // Node's and the DOM's types of the same stream differ in name only.
  return Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>;
}

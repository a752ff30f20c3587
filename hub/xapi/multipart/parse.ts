import { XapiRefusal } from '../refusal.ts';

/** One part of a multipart/mixed body; header names in lower case. */
export interface BodyPart {
  headers: ReadonlyMap<string, string>;
  content: Buffer;
}

const crlf = '\r\n';

/** The boundary of a multipart/mixed content type. @throws XapiRefusal 400 (XAPI-00131). */
export function multipartBoundary(contentType: string): string {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) {
    throw new XapiRefusal(400, 'multipart/mixed needs a boundary', 'XAPI-00131');
  }
  return boundary;
}

function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(crlf)) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    if (colon <= 0) throw new XapiRefusal(400, 'a part has a malformed header', 'XAPI-00130');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function readPart(part: Buffer): BodyPart {
  // A part without headers begins with the empty line itself.
  const empty = part.subarray(0, 2).toString('latin1') === crlf;
  const end = empty ? 0 : part.indexOf(crlf + crlf);
  if (end < 0) throw new XapiRefusal(400, 'a part has no end of headers', 'XAPI-00130');
  const headers = readHeaders(part.subarray(0, end).toString('latin1'));
  return { headers, content: part.subarray(end + (empty ? 2 : 4)) };
}

/** What follows a boundary: another part, the end of all, or text that only looks like one. */
function afterBoundary(body: Buffer, at: number): { part: number } | 'end' | 'neither' {
  if (body.subarray(at, at + 2).toString('latin1') === '--') return 'end';
  const line = body.indexOf(crlf, at);
  if (line < 0 || !/^[ \t]*$/.test(body.subarray(at, line).toString('latin1'))) return 'neither';
  return { part: line + crlf.length };
}

/**
 * Splits a multipart/mixed body (RFC 2046, 5.1). The parts share memory with `body`.
 * @throws XapiRefusal 400 when the boundaries do not enclose parts (XAPI-00130).
 */
export function parseMultipart(body: Buffer, boundary: string): BodyPart[] {
  const divider = Buffer.from(`${crlf}--${boundary}`, 'latin1');
  const parts: BodyPart[] = [];
  let start: number | undefined;
  // The first boundary may stand at the very beginning, without a line end before it.
  let found = body.indexOf(divider.subarray(2)) === 0 ? -crlf.length : body.indexOf(divider);
  while (found >= -crlf.length && found !== -1) {
    const at = found + divider.length;
    const next = afterBoundary(body, at);
    if (next !== 'neither') {
      if (start !== undefined) parts.push(readPart(body.subarray(start, Math.max(found, start))));
      if (next === 'end') return parts;
      start = next.part;
    }
    found = body.indexOf(divider, at);
  }
  throw new XapiRefusal(400, 'the body is not divided by its boundary', 'XAPI-00130');
}

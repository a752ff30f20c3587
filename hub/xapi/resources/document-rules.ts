import type { DocumentChange, StoredDocument } from '../../store/documents.ts';
import type { XapiRequest } from '../exchange.ts';
import { isJsonObject, readJson } from '../json/read.ts';
import { XapiRefusal } from '../refusal.ts';
import { refuseCharset } from '../statement/receive.ts';

function isJson(contentType: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType);
}

/** Whether an `If-Match` or `If-None-Match` header names the document (RFC 2616, 14.24, 14.26). */
function names(header: string, current: StoredDocument | undefined): boolean {
  if (!current) return false;
  if (header.trim() === '*') return true;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(`"${current.etag}"`) || tags.includes(current.etag);
}

/** @throws XapiRefusal 412 when a precondition fails (XAPI-00322). */
export function checkPreconditions(
  request: XapiRequest,
  current: StoredDocument | undefined,
): { given: boolean } {
  const match = request.header('if-match');
  const noneMatch = request.header('if-none-match');
  const failed =
    (match !== undefined && !names(match, current)) ||
    (noneMatch !== undefined && names(noneMatch, current));
  if (failed) throw new XapiRefusal(412, 'the document is not as the header says', 'XAPI-00322');
  return { given: match !== undefined || noneMatch !== undefined };
}

function contentTypeOf(request: XapiRequest): string {
  return request.header('content-type') ?? 'application/octet-stream';
}

/**
 * Whether a PUT needs a precondition: `never` (State of 1.0.x), `always` (profiles of 1.0.x, also
 * where there is no document yet), `to overwrite` (all three since 2.0).
 */
export type Guard = 'never' | 'always' | 'to overwrite';

const guardAdvice =
  'read the document and send If-Match with its ETag, or If-None-Match: * to create it';

/** PUT. @throws XapiRefusal 409 or 400 when a precondition is missing (XAPI-00322, XAPI-00273). */
export function replaceDocument(
  request: XapiRequest,
  current: StoredDocument | undefined,
  guard: Guard,
): DocumentChange {
  const { given } = checkPreconditions(request, current);
  if (!given && guard !== 'never' && current) {
    throw new XapiRefusal(409, guardAdvice, 'XAPI-00322');
  }
  if (!given && guard === 'always') throw new XapiRefusal(400, guardAdvice, 'XAPI-00273');
  const contentType = contentTypeOf(request);
  if (isJson(contentType)) {
    refuseCharset(contentType);
    readJson(request.body);
  }
  return { write: { contentType, data: request.body } };
}

/** POST: merges the top level of two JSON objects (XAPI-00183, XAPI-00184, XAPI-00232). */
export function mergeDocument(
  request: XapiRequest,
  current: StoredDocument | undefined,
): DocumentChange {
  checkPreconditions(request, current);
  const contentType = contentTypeOf(request);
  const json = isJson(contentType);
  if (json) refuseCharset(contentType);
  const sent = json ? readJson(request.body) : undefined;
  if (json && !isJsonObject(sent)) {
    throw new XapiRefusal(400, 'a JSON document that is posted must be an object', 'XAPI-00232');
  }
  if (!current) return { write: { contentType, data: request.body } };
  const stored = isJson(current.content_type) ? readJson(Buffer.from(current.data)) : undefined;
  if (!isJsonObject(sent) || !isJsonObject(stored)) {
    throw new XapiRefusal(400, 'only JSON objects can be merged; use PUT', 'XAPI-00232');
  }
  const merged = Buffer.from(JSON.stringify({ ...stored, ...sent }));
  return { write: { contentType: current.content_type, data: merged } };
}

import { decodeText } from './json/read.ts';
import { readParams } from './parameters.ts';
import { XapiRefusal } from './refusal.ts';

/** A request as the HTTP server took it. */
export interface IncomingRequest {
  method: string;
  /** Below the endpoint. */
  path: string;
  params: ReadonlyMap<string, string>;
  header(name: string): string | undefined;
  body: Buffer;
}

/** Form fields that stand for headers (xAPI 1.0.3 part 3, 1.3). */
const headerFields = [
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
];

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/**
 * Unfolds the alternate request syntax of xAPI 1.0.x: a POST with `?method=` whose form holds
 * parameters, headers and content. Other requests come back as they are.
 * @throws XapiRefusal 400 (XAPI-00336).
 */
export function unfoldAlternate(request: IncomingRequest): IncomingRequest {
  const method = request.params.get('method');
  if (request.method !== 'POST' || method === undefined) return request;
  const refuse = (message: string): XapiRefusal => new XapiRefusal(400, message, 'XAPI-00336');
  if (!methods.includes(method)) throw refuse('method names no method');
  if (request.params.size > 1) throw refuse('beside method, parameters belong into the form');
  if (!/^application\/x-www-form-urlencoded/i.test(request.header('content-type') ?? '')) {
    throw refuse('the alternate request syntax needs a form');
  }
  const form = readParams(decodeText(request.body));
  const headers = new Map<string, string>();
  const params = new Map<string, string>();
  for (const [name, value] of form) {
    const field = name.toLowerCase();
    if (headerFields.includes(field)) headers.set(field, value);
    else if (name !== 'content') params.set(name, value);
  }
  const content = form.get('content');
  if (content === undefined && (method === 'PUT' || method === 'POST')) {
    throw refuse('the form has no content');
  }
  const version =
    headers.get('x-experience-api-version') ?? request.header('x-experience-api-version');
  if (version?.startsWith('2')) throw refuse('xAPI 2.0 has no alternate request syntax');
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return {
    method: method === 'HEAD' ? 'GET' : method,
    path: request.path,
    params,
    header: (name) => headers.get(name) ?? request.header(name),
    body: Buffer.from(content ?? ''),
  };
}

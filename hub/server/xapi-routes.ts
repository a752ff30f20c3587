import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../keys/authenticate.ts';
import type { XapiContext } from '../xapi/exchange.ts';
import type { HandledRequest } from '../xapi/handle.ts';
import { handleXapi } from '../xapi/handle.ts';
import { readParams } from '../xapi/parameters.ts';
import { XapiRefusal } from '../xapi/refusal.ts';
import { noteCredential } from './access-log.ts';

/** The request's address below the endpoint, and its query string. */
function splitAddress(url: string, endpoint: string): { path: string; search: string } {
  const mark = url.indexOf('?');
  const path = (mark < 0 ? url : url.slice(0, mark)).slice(endpoint.length);
  return { path: path.replace(/\/$/, ''), search: mark < 0 ? '' : url.slice(mark + 1) };
}

async function handle(
  request: FastifyRequest,
  context: XapiContext,
  authenticate: Authenticate,
): Promise<HandledRequest> {
  const { path, search } = splitAddress(request.url, context.endpoint);
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
  let params = new Map<string, string>();
  let refused: XapiRefusal | undefined;
  try {
    params = readParams(search);
  } catch (error) {
    if (!(error instanceof XapiRefusal)) throw error;
    refused = error;
  }
  const incoming = {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path,
    params,
    header,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
  const check: Authenticate = async (value) => {
    const credential = await authenticate(value);
    if (refused) throw refused;
    return credential;
  };
  return handleXapi(incoming, context, check);
}

/** Puts the statement store under its endpoint. Bodies stay bytes: xAPI decides what they are. */
export function registerXapi(
  server: FastifyInstance,
  context: XapiContext,
  authenticate: Authenticate,
): void {
  const route = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { reply: answer, credential } = await handle(request, context, authenticate);
    if (credential !== undefined) noteCredential(request, credential);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  };
  server.route({
    method: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'],
    url: `${context.endpoint}/*`,
    handler: route,
  });
}

import { generationHeader } from '#model/xapi/generation.ts';
import type { Authenticate } from '../keys/authenticate.ts';
import type { IncomingRequest } from './alternate-syntax.ts';
import { unfoldAlternate } from './alternate-syntax.ts';
import type { XapiContext, XapiReply, XapiRequest } from './exchange.ts';
import { throughHeader } from './exchange.ts';
import { checkRights } from './permissions.ts';
import { XapiRefusal } from './refusal.ts';
import { about } from './resources/about.ts';
import { routes } from './routes.ts';
import { negotiateVersion, versionOfUnversioned } from './versions.ts';

const versionHeader = 'x-experience-api-version';

/** An answer, and the name of the credentials that asked, for the log. */
export interface HandledRequest {
  reply: XapiReply;
  credential: string | undefined;
}

function refusalReply(refusal: XapiRefusal): XapiReply {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (refusal.status === 401) headers['www-authenticate'] = 'Basic realm="xapi", charset="UTF-8"';
  if (refusal.status === 503 || refusal.status === 429) headers['retry-after'] = '5';
  const { message, requirement, at } = refusal;
  return { status: refusal.status, headers, body: JSON.stringify({ message, requirement, at }) };
}

/** The version an answer bears, also when the request's own is unknown. */
function versionOfAnswer(header: string | undefined): string {
  if (header === undefined) return versionOfUnversioned;
  return header.startsWith('1.') ? '1.0.3' : '2.0.0';
}

async function answer(request: XapiRequest, context: XapiContext): Promise<XapiReply> {
  const handlers = routes.get(request.path);
  if (!handlers) throw new XapiRefusal(404, 'no such resource');
  const handler = Object.hasOwn(handlers, request.method) ? handlers[request.method] : undefined;
  if (!handler) {
    throw new XapiRefusal(405, `methods here: ${Object.keys(handlers).join(', ')}`);
  }
  checkRights(request.credential, request.method, request.path);
  return handler(request, context);
}

/**
 * Answers a request to the statement store. Refusals become answers; any other error is thrown on,
 * for the server to log and to answer with 500.
 */
export async function handleXapi(
  incoming: IncomingRequest,
  context: XapiContext,
  authenticate: Authenticate,
): Promise<HandledRequest> {
  let version = versionOfAnswer(incoming.header(versionHeader));
  let credential: string | undefined;
  let reply: XapiReply;
  try {
    const request = unfoldAlternate(incoming);
    version = versionOfAnswer(request.header(versionHeader));
    if (request.path === '/about' && request.method === 'GET') {
      reply = about(context);
      if (request.header(versionHeader) === undefined) version = '2.0.0';
    } else {
      const known = await authenticate(request.header('authorization'));
      credential = known.name;
      const spoken = negotiateVersion(request.header(versionHeader));
      reply = await answer({ ...request, version: spoken, credential: known }, context);
    }
  } catch (error) {
    if (!(error instanceof XapiRefusal)) throw error;
    reply = refusalReply(error);
  }
  const headers: Record<string, string> = {
    ...reply.headers,
    [versionHeader]: version,
    [generationHeader]: context.store.generation,
  };
  if (incoming.path.startsWith('/statements') && headers[throughHeader] === undefined) {
    const time = await context.store.engine.consistentThrough();
    headers[throughHeader] = new Date(time).toISOString();
  }
  return { reply: { ...reply, headers }, credential };
}

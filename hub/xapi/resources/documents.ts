import type { DocumentScope } from '../../store/documents.ts';
import {
  changeDocument,
  listDocuments,
  readDocument,
  removeDocuments,
} from '../../store/documents.ts';
import type { XapiContext, XapiHandler, XapiReply, XapiRequest } from '../exchange.ts';
import { jsonReply, lastModified, noContent } from '../exchange.ts';
import {
  allowParams,
  requiredAgentParam,
  requiredIriParam,
  requiredParam,
  timestampParam,
  uuidParam,
} from '../parameters.ts';
import { checkOwnPerson } from '../permissions.ts';
import { XapiRefusal } from '../refusal.ts';
import type { Guard } from './document-rules.ts';
import { checkPreconditions, mergeDocument, replaceDocument } from './document-rules.ts';

/** One of the three document resources, as its parameters tell it from the others. */
export interface DocumentResource {
  resource: DocumentScope['resource'];
  /** Parameters that say where a document lies. */
  place: readonly string[];
  /** Parameter with the document's own name. */
  idParam: 'stateId' | 'profileId';
}

type Scope = DocumentScope & { registration?: string | undefined };

function scopeOf(kind: DocumentResource, request: XapiRequest): Scope {
  const { params } = request;
  const scope: Scope = { resource: kind.resource };
  if (kind.place.includes('activityId')) scope.activity = requiredIriParam(params, 'activityId');
  if (kind.place.includes('agent')) {
    const agent = requiredAgentParam(params, 'agent');
    checkOwnPerson(request.credential, agent);
    scope.agent = agent.term;
  }
  if (kind.place.includes('registration')) scope.registration = uuidParam(params, 'registration');
  return scope;
}

async function getDocument(
  kind: DocumentResource,
  request: XapiRequest,
  context: XapiContext,
): Promise<XapiReply> {
  const scope = scopeOf(kind, request);
  const { db } = context.store.engine;
  const { params } = request;
  if (!params.has(kind.idParam)) {
    allowParams(params, [...kind.place, 'since']);
    const found = await listDocuments(db, scope, timestampParam(params, 'since'));
    const newest = found.at(-1)?.updated;
    return jsonReply(
      found.map((document) => document.name),
      newest === undefined ? {} : lastModified(newest),
    );
  }
  allowParams(params, [...kind.place, kind.idParam, 'since']);
  const name = requiredParam(params, kind.idParam);
  const document = await readDocument(db, { ...scope, name });
  if (!document) throw new XapiRefusal(404, 'no such document');
  return {
    status: 200,
    headers: {
      'content-type': document.content_type,
      etag: `"${document.etag}"`,
      ...lastModified(document.updated),
    },
    body: Buffer.from(document.data),
  };
}

function guardOf(kind: DocumentResource, request: XapiRequest): Guard {
  if (request.version !== '1.0.3') return 'to overwrite';
  return kind.resource === 'state' ? 'never' : 'always';
}

async function writeDocument(
  kind: DocumentResource,
  request: XapiRequest,
  context: XapiContext,
): Promise<XapiReply> {
  allowParams(request.params, [...kind.place, kind.idParam]);
  const scope = scopeOf(kind, request);
  const key = { ...scope, name: requiredParam(request.params, kind.idParam) };
  await changeDocument(context.store.engine, key, (current) =>
    request.method === 'PUT'
      ? replaceDocument(request, current, guardOf(kind, request))
      : mergeDocument(request, current),
  );
  return noContent;
}

async function deleteDocument(
  kind: DocumentResource,
  request: XapiRequest,
  context: XapiContext,
): Promise<XapiReply> {
  const { params } = request;
  const { engine } = context.store;
  const scope = scopeOf(kind, request);
  if (kind.resource === 'state' && !params.has(kind.idParam)) {
    allowParams(params, kind.place);
    await removeDocuments(engine.db, scope);
    return noContent;
  }
  allowParams(params, [...kind.place, kind.idParam]);
  const key = { ...scope, name: requiredParam(params, kind.idParam) };
  await changeDocument(engine, key, (current) => {
    checkPreconditions(request, current);
    return { remove: true };
  });
  return noContent;
}

/** The handlers of a document resource by method. */
export function documentHandlers(kind: DocumentResource): Record<string, XapiHandler> {
  const write: XapiHandler = (request, context) => writeDocument(kind, request, context);
  return {
    GET: (request, context) => getDocument(kind, request, context),
    PUT: write,
    POST: write,
    DELETE: (request, context) => deleteDocument(kind, request, context),
  };
}

import { randomUUID } from 'node:crypto';
import type { Batch, NewStatement } from '../../store/new-statement.ts';
import type { XapiRequest } from '../exchange.ts';
import type { JsonItem } from '../json/read.ts';
import { isJsonObject, readJsonItems } from '../json/read.ts';
import type { BodyPart } from '../multipart/parse.ts';
import { multipartBoundary, parseMultipart } from '../multipart/parse.ts';
import { XapiRefusal } from '../refusal.ts';
import { checkStatement } from '../rules/statements.ts';
import type { XapiVersion } from '../versions.ts';
import { hasAttachments, matchAttachments } from './attached.ts';
import { editionOf, lacksOf } from './complete.ts';
import { statementFacets } from './facets.ts';

/** Statements of a request, checked, with the ids they go by in the sender's own spelling. */
export interface Received {
  /** Whether they came as an array. */
  array: boolean;
  ids: string[];
  batch: Batch;
}

/** Refuses a charset that is not UTF-8 (XAPI-00015). */
export function refuseCharset(contentType: string): void {
  const charset = /;\s*charset=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(charset)) {
    throw new XapiRefusal(400, 'JSON must be sent as UTF-8', 'XAPI-00015');
  }
}

function isJsonType(contentType: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType);
}

/** Splits a body into its JSON and the parts behind it (XAPI-00127, XAPI-00133, XAPI-00134). */
function openBody(request: XapiRequest): { json: Buffer; files: readonly BodyPart[] } {
  const contentType = request.header('content-type') ?? '';
  if (isJsonType(contentType)) {
    refuseCharset(contentType);
    return { json: request.body, files: [] };
  }
  if (!/^multipart\/mixed\s*;/i.test(contentType)) {
    const wanted = 'Content-Type must be application/json, or multipart/mixed with a boundary';
    throw new XapiRefusal(400, wanted, 'XAPI-00127');
  }
  const [first, ...files] = parseMultipart(request.body, multipartBoundary(contentType));
  const firstType = first?.headers.get('content-type') ?? '';
  if (!first || !isJsonType(firstType)) {
    throw new XapiRefusal(400, 'the first part must be application/json', 'XAPI-00134');
  }
  refuseCharset(firstType);
  return { json: first.content, files };
}

function newStatement(
  item: JsonItem,
  id: string,
  version: XapiVersion,
  authority: string,
): NewStatement {
  const value = isJsonObject(item.value) ? item.value : {};
  const facets = statementFacets(value);
  return {
    ...facets,
    id: id.toLowerCase(),
    authority,
    lacks: lacksOf(value, version),
    edition: editionOf(version),
    hasAttachments: hasAttachments(value),
    statement: item.text,
  };
}

/**
 * Reads and checks the statements of a PUT or POST. `statementId`: the id that the address gives.
 * @throws XapiRefusal 400 with the first rule that is broken; nothing has been stored then.
 */
export function receiveStatements(
  request: XapiRequest,
  authority: string,
  statementId?: string,
): Received {
  const { json, files } = openBody(request);
  const { array, items } = readJsonItems(json);
  if (array && statementId !== undefined) {
    throw new XapiRefusal(400, 'PUT takes one statement', 'XAPI-00145');
  }
  const seen = new Set<string>();
  const ids: string[] = [];
  const statements = items.map((item, index) => {
    const at = array ? `[${index}]` : '';
    checkStatement(item.value, at, request.version);
    const own = isJsonObject(item.value) ? item.value['id'] : undefined;
    const id = typeof own === 'string' ? own : (statementId ?? randomUUID());
    if (statementId !== undefined && id.toLowerCase() !== statementId) {
      throw new XapiRefusal(400, 'the statement has another id than statementId', 'XAPI-00144');
    }
    const key = id.toLowerCase();
    if (seen.has(key)) {
      throw new XapiRefusal(400, 'two statements of a batch have one id', '9274.1.1-4.1.6.1', at);
    }
    seen.add(key);
    ids.push(id);
    return newStatement(item, id, request.version, authority);
  });
  const values = items.map((item) => item.value).filter(isJsonObject);
  return { array, ids, batch: { statements, attachments: matchAttachments(values, files) } };
}

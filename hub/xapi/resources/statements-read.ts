import { findStatements } from '../../store/statement-query.ts';
import { readStatement, readStatements } from '../../store/statement-read.ts';
import type { XapiContext, XapiHandler, XapiReply, XapiRequest } from '../exchange.ts';
import { lastModified } from '../exchange.ts';
import type { Params } from '../parameters.ts';
import { allowParams, booleanParam, requiredParam, uuidParam } from '../parameters.ts';
import { maySee } from '../permissions.ts';
import { XapiRefusal } from '../refusal.ts';
import { presentStatements, readFormat } from '../statement/present.ts';
import { accountTerm } from '../statement/terms.ts';
import { readMoreToken, writeMoreToken } from './more-token.ts';
import { statementQuery } from './statement-filter.ts';
import { statementReply } from './statement-reply.ts';

const singleParams = ['statementId', 'voidedStatementId', 'attachments', 'format'];
const filterParams = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'format',
  'attachments',
  'ascending',
];

/** Characters of statements on one page: what a client and this process can hold at ease. */
const pageCharacters = 8 * 1024 * 1024;

function ownTerm(request: XapiRequest, context: XapiContext): string {
  return accountTerm(context.homePage, request.credential.name);
}

/** One statement, by id (XAPI-00150 to XAPI-00152, XAPI-00018). */
async function getOne(request: XapiRequest, context: XapiContext): Promise<XapiReply> {
  const { params } = request;
  const wanted = uuidParam(params, 'statementId');
  const wantedVoided = uuidParam(params, 'voidedStatementId');
  if (wanted !== undefined && wantedVoided !== undefined) {
    throw new XapiRefusal(400, 'either statementId or voidedStatementId', 'XAPI-00152');
  }
  allowParams(params, singleParams);
  const format = readFormat(params.get('format'));
  const withAttachments = booleanParam(params, 'attachments');
  const found = await readStatement(context.store.engine, wanted ?? wantedVoided ?? '');
  const voided = wantedVoided !== undefined;
  if (
    !found ||
    (found.voided === 1) !== voided ||
    !maySee(request.credential, ownTerm(request, context), found)
  ) {
    throw new XapiRefusal(404, 'no such statement');
  }
  const language = request.header('accept-language');
  const [text = ''] = await presentStatements([found], format, context, language);
  return statementReply(text, [found], withAttachments, context, lastModified(found.stored));
}

/** A page of statements; `last` is the number behind which it begins (XAPI-00108 to -00114). */
async function getPage(
  request: XapiRequest,
  context: XapiContext,
  params: Params,
  last: number | undefined,
): Promise<XapiReply> {
  allowParams(params, filterParams);
  const format = readFormat(params.get('format'));
  const withAttachments = booleanParam(params, 'attachments');
  const { store } = context;
  const { db } = store.engine;
  const query = await statementQuery(params, store);
  if (last !== undefined) {
    if (query.ascending) query.after = Math.max(query.after, last);
    else query.before = Math.min(query.before, last);
  }
  if (request.credential.role === 'host') {
    query.authority = (await store.terms.find(db, ownTerm(request, context))) ?? -1;
  }
  const numbers = await findStatements(db, { ...query, limit: query.limit + 1 });
  const page = await readStatements(store.engine, numbers.slice(0, query.limit), pageCharacters);
  const language = request.header('accept-language');
  const texts = await presentStatements(page, format, context, language);
  const end = page.at(-1);
  const more =
    end && numbers.length > page.length
      ? `${context.endpoint}/statements/more?token=${writeMoreToken({ params, last: end.seq })}`
      : '';
  const json = `{"statements":[${texts.join(',')}],"more":${JSON.stringify(more)}}`;
  const newest = page.reduce((time, statement) => Math.max(time, statement.stored), 0);
  const headers = page.length > 0 ? lastModified(newest) : {};
  return statementReply(json, page, withAttachments, context, headers);
}

export const getStatements: XapiHandler = (request, context) => {
  const { params } = request;
  const single = params.has('statementId') || params.has('voidedStatementId');
  return single ? getOne(request, context) : getPage(request, context, params, undefined);
};

/** The next page of an earlier query. */
export const getMoreStatements: XapiHandler = (request, context) => {
  allowParams(request.params, ['token']);
  const { params, last } = readMoreToken(requiredParam(request.params, 'token'));
  return getPage(request, context, params, last);
};

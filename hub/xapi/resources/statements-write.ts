import { XapiRefusal } from '../refusal.ts';
import type { Batch } from '../../store/new-statement.ts';
import type { XapiContext, XapiHandler } from '../exchange.ts';
import { jsonReply, noContent, throughHeader } from '../exchange.ts';
import { allowParams, requiredParam, uuidParam } from '../parameters.ts';
import { receiveStatements } from '../statement/receive.ts';
import { accountTerm } from '../statement/terms.ts';

/** Appends a batch; returns the header that says up to when everything can be read now. */
async function append(context: XapiContext, batch: Batch): Promise<Record<string, string>> {
  if (batch.statements.length === 0) return {};
  const outcome = await context.store.queue.add(batch);
  if (outcome.conflict === undefined) {
    const { stored } = outcome;
    return stored === undefined ? {} : { [throughHeader]: new Date(stored).toISOString() };
  }
  const message = `statement ${outcome.conflict} is here already and says something else`;
  throw new XapiRefusal(409, message, 'XAPI-00142');
}

/** POST: one statement or a batch; answers with their ids (XAPI-00146, XAPI-00147). */
export const postStatements: XapiHandler = async (request, context) => {
  allowParams(request.params, []);
  const authority = accountTerm(context.homePage, request.credential.name);
  const { ids, batch } = receiveStatements(request, authority);
  return jsonReply(ids, await append(context, batch));
};

/** PUT: one statement under the id that the address gives (XAPI-00142 to XAPI-00145). */
export const putStatement: XapiHandler = async (request, context) => {
  allowParams(request.params, ['statementId']);
  requiredParam(request.params, 'statementId');
  const id = uuidParam(request.params, 'statementId');
  const authority = accountTerm(context.homePage, request.credential.name);
  const { batch } = receiveStatements(request, authority, id);
  return { ...noContent, headers: await append(context, batch) };
};

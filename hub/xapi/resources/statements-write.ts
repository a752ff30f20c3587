import { XapiRefusal } from '../refusal.ts';
import type { Batch } from '../../store/new-statement.ts';
import type { XapiContext, XapiHandler } from '../exchange.ts';
import { jsonReply, noContent } from '../exchange.ts';
import { allowParams, requiredParam, uuidParam } from '../parameters.ts';
import { receiveStatements } from '../statement/receive.ts';
import { accountTerm } from '../statement/terms.ts';

async function append(context: XapiContext, batch: Batch): Promise<void> {
  if (batch.statements.length === 0) return;
  const { conflict } = await context.store.queue.add(batch);
  if (conflict === undefined) return;
  const message = `statement ${conflict} is here already and says something else`;
  throw new XapiRefusal(409, message, 'XAPI-00142');
}

/** POST: one statement or a batch; answers with their ids (XAPI-00146, XAPI-00147). */
export const postStatements: XapiHandler = async (request, context) => {
  allowParams(request.params, []);
  const authority = accountTerm(context.homePage, request.credential.name);
  const { ids, batch } = receiveStatements(request, authority);
  await append(context, batch);
  return jsonReply(ids);
};

/** PUT: one statement under the id that the address gives (XAPI-00142 to XAPI-00145). */
export const putStatement: XapiHandler = async (request, context) => {
  allowParams(request.params, ['statementId']);
  requiredParam(request.params, 'statementId');
  const id = uuidParam(request.params, 'statementId');
  const authority = accountTerm(context.homePage, request.credential.name);
  const { batch } = receiveStatements(request, authority, id);
  await append(context, batch);
  return noContent;
};

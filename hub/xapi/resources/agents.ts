import { readAgentNames } from '../../store/activities.ts';
import type { XapiHandler } from '../exchange.ts';
import { jsonReply } from '../exchange.ts';
import { allowParams, requiredAgentParam } from '../parameters.ts';

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

/** A Person: every property a list, the names those met in statements (XAPI-00236 to XAPI-00249). */
export const getPerson: XapiHandler = async (request, context) => {
  allowParams(request.params, ['agent']);
  const { agent, term } = requiredAgentParam(request.params, 'agent');
  const names = new Set(await readAgentNames(context.store.engine.db, term));
  const own = agent['name'];
  if (typeof own === 'string') names.add(own);
  const lists = identifiers.flatMap((key) =>
    agent[key] === undefined ? [] : [[key, [agent[key]]] as const],
  );
  const name = names.size > 0 ? { name: [...names] } : {};
  return jsonReply({ objectType: 'Person', ...name, ...Object.fromEntries(lists) });
};

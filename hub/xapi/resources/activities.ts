import { readDefinitions } from '../../store/activities.ts';
import type { XapiHandler } from '../exchange.ts';
import { jsonReply } from '../exchange.ts';
import { allowParams, requiredIriParam } from '../parameters.ts';
import { activityTerm } from '../statement/terms.ts';

/** An Activity with all that statements have said of it (XAPI-00250 to XAPI-00254). */
export const getActivity: XapiHandler = async (request, context) => {
  allowParams(request.params, ['activityId']);
  const id = requiredIriParam(request.params, 'activityId');
  const term = activityTerm(id);
  const definitions = await readDefinitions(context.store.engine.db, [term]);
  const text = definitions.get(term);
  const definition: unknown = text === undefined ? undefined : JSON.parse(text);
  return jsonReply({ objectType: 'Activity', id, ...(definition ? { definition } : {}) });
};

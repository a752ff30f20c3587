import { sortFacets } from '../../store/facet-order.ts';
import type { Facet, StatementQuery } from '../../store/statement-query.ts';
import { firstStoredAfter } from '../../store/statement-query.ts';
import type { Store } from '../../store/store.ts';
import { registrationTerm } from '../../store/terms.ts';
import type { Params } from '../parameters.ts';
import {
  agentParam,
  booleanParam,
  countParam,
  iriParam,
  timestampParam,
  uuidParam,
} from '../parameters.ts';
import { activityTerm, verbTerm } from '../statement/terms.ts';

/** Most statements on one page. */
const longestPage = 500;

/** A filter that nothing meets: its term is in no statement. */
const nothing = -1;

async function facetsOf(params: Params, store: Store): Promise<Facet[]> {
  const { terms, engine } = store;
  const facets: Facet[] = [];
  const agent = agentParam(params, 'agent');
  const relatedAgents = booleanParam(params, 'related_agents');
  if (agent) {
    const term = await terms.find(engine.db, agent.term);
    facets.push({
      columns: relatedAgents ? ['actor', 'authority'] : ['actor'],
      value: term ?? nothing,
      term: term ?? nothing,
      broad: relatedAgents,
    });
  }
  const verb = iriParam(params, 'verb');
  if (verb !== undefined) {
    const term = (await terms.find(engine.db, verbTerm(verb))) ?? nothing;
    facets.push({ columns: ['verb'], value: term, term, broad: false });
  }
  const activity = iriParam(params, 'activity');
  const relatedActivities = booleanParam(params, 'related_activities');
  if (activity !== undefined) {
    const term = (await terms.find(engine.db, activityTerm(activity))) ?? nothing;
    facets.push({ columns: ['activity'], value: term, term, broad: relatedActivities });
  }
  const registration = uuidParam(params, 'registration');
  if (registration !== undefined) {
    const term = await terms.find(engine.db, registrationTerm(registration));
    facets.push({
      columns: ['registration'],
      value: engine.uuid.write(registration),
      term,
      broad: false,
    });
  }
  return sortFacets(facets);
}

/** Turns the parameters of a GET for many into a query of the store (XAPI-00154 to XAPI-00166). */
export async function statementQuery(params: Params, store: Store): Promise<StatementQuery> {
  const facets = await facetsOf(params, store);
  const since = timestampParam(params, 'since');
  const until = timestampParam(params, 'until');
  const wanted = countParam(params, 'limit');
  const { db } = store.engine;
  return {
    facets,
    after: since === undefined ? 0 : (await boundAfter(db, since)) - 1,
    before: until === undefined ? Number.MAX_SAFE_INTEGER : await boundAfter(db, until),
    ascending: booleanParam(params, 'ascending'),
    limit: wanted === 0 ? longestPage : Math.min(wanted, longestPage),
  };
}

async function boundAfter(db: Store['engine']['db'], time: number): Promise<number> {
  return Math.min(await firstStoredAfter(db, time), Number.MAX_SAFE_INTEGER);
}

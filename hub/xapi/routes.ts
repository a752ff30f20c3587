import type { XapiHandler } from './exchange.ts';
import { getActivity } from './resources/activities.ts';
import { getPerson } from './resources/agents.ts';
import { documentHandlers } from './resources/documents.ts';
import { getMoreStatements, getStatements } from './resources/statements-read.ts';
import { postStatements, putStatement } from './resources/statements-write.ts';

/** Handlers by path below the endpoint and by method. About stands apart: it is open to all. */
export const routes: ReadonlyMap<string, Readonly<Record<string, XapiHandler>>> = new Map(
  Object.entries({
    '/statements': { GET: getStatements, POST: postStatements, PUT: putStatement },
    '/statements/more': { GET: getMoreStatements },
    '/activities': { GET: getActivity },
    '/agents': { GET: getPerson },
    '/activities/state': documentHandlers({
      resource: 'state',
      place: ['activityId', 'agent', 'registration'],
      idParam: 'stateId',
    }),
    '/activities/profile': documentHandlers({
      resource: 'activity-profile',
      place: ['activityId'],
      idParam: 'profileId',
    }),
    '/agents/profile': documentHandlers({
      resource: 'agent-profile',
      place: ['agent'],
      idParam: 'profileId',
    }),
  }),
);

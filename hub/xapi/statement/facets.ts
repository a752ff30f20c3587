import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { voidedVerb } from '../rules/statements.ts';
import { activityTerm, agentTerm, verbTerm } from './terms.ts';

/** What a statement is found by, and what it says about activities and agents. */
export interface StatementFacets {
  actor: string | undefined;
  verb: string;
  activity: string | undefined;
  registration: string | undefined;
  /** Id of the statement that the object refers to. */
  target: string | undefined;
  voiding: boolean;
  /** Terms that match as if they were actor or object. */
  narrow: Set<string>;
  /** Terms that match only with `related_agents` or `related_activities`. */
  broad: Set<string>;
  /** Definitions by term of their activity, in the order met. */
  definitions: Array<readonly [term: string, definition: JsonObject]>;
  /** Names by term of their agent. */
  names: Array<readonly [term: string, name: string]>;
}

function field(object: JsonObject, key: string): JsonObject | undefined {
  const value = object[key];
  return isJsonObject(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Adds an agent, or a group and its members, to `found`; returns its own term. */
function addAgent(
  agent: JsonObject | undefined,
  facets: StatementFacets,
  found: Set<string>,
): string | undefined {
  if (!agent) return undefined;
  const term = agentTerm(agent);
  if (term !== undefined) {
    found.add(term);
    const name = text(agent['name']);
    if (name !== undefined) facets.names.push([term, name]);
  }
  const members = agent['member'];
  if (Array.isArray(members)) {
    for (const member of members) if (isJsonObject(member)) addAgent(member, facets, found);
  }
  return term;
}

function addActivity(activity: JsonObject, facets: StatementFacets, found: Set<string>): string {
  const term = activityTerm(text(activity['id']) ?? '');
  found.add(term);
  const definition = field(activity, 'definition');
  if (definition) facets.definitions.push([term, definition]);
  return term;
}

function list(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject);
}

function addContext(context: JsonObject | undefined, facets: StatementFacets): void {
  if (!context) return;
  addAgent(field(context, 'instructor'), facets, facets.broad);
  addAgent(field(context, 'team'), facets, facets.broad);
  for (const entry of list(context['contextAgents'])) {
    addAgent(field(entry, 'agent'), facets, facets.broad);
  }
  for (const entry of list(context['contextGroups'])) {
    addAgent(field(entry, 'group'), facets, facets.broad);
  }
  const activities = field(context, 'contextActivities');
  if (!activities) return;
  for (const value of Object.values(activities)) {
    for (const activity of list(value)) addActivity(activity, facets, facets.broad);
  }
}

function addSubStatement(sub: JsonObject, facets: StatementFacets): void {
  addAgent(field(sub, 'actor'), facets, facets.broad);
  const object = field(sub, 'object');
  if (object) {
    const type = object['objectType'];
    if (type === 'Agent' || type === 'Group') addAgent(object, facets, facets.broad);
    else if (type !== 'StatementRef') addActivity(object, facets, facets.broad);
  }
  addContext(field(sub, 'context'), facets);
}

/** Reads the facets of a statement that has passed `checkStatement`. */
export function statementFacets(statement: JsonObject): StatementFacets {
  const verb = text(field(statement, 'verb')?.['id']) ?? '';
  const context = field(statement, 'context');
  const facets: StatementFacets = {
    actor: undefined,
    verb: verbTerm(verb),
    activity: undefined,
    registration: text(context?.['registration'])?.toLowerCase(),
    target: undefined,
    voiding: verb === voidedVerb,
    narrow: new Set(),
    broad: new Set(),
    definitions: [],
    names: [],
  };
  facets.actor = addAgent(field(statement, 'actor'), facets, facets.narrow);
  const object = field(statement, 'object') ?? {};
  switch (object['objectType']) {
    case 'Agent':
    case 'Group':
      addAgent(object, facets, facets.narrow);
      break;
    case 'StatementRef':
      facets.target = text(object['id'])?.toLowerCase();
      break;
    case 'SubStatement':
      addSubStatement(object, facets);
      break;
    default:
      facets.activity = addActivity(object, facets, facets.narrow);
  }
  addContext(context, facets);
  // What the columns say need not be said again.
  if (facets.actor !== undefined) facets.narrow.delete(facets.actor);
  if (facets.activity !== undefined) facets.narrow.delete(facets.activity);
  for (const term of facets.narrow) facets.broad.delete(term);
  if (facets.actor !== undefined) facets.broad.delete(facets.actor);
  if (facets.activity !== undefined) facets.broad.delete(facets.activity);
  return facets;
}

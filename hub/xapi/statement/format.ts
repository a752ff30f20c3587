import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';

/** How the parts of a statement are written anew; what is left out stays as it is. */
export interface PartWriter {
  agent: (agent: JsonObject) => JsonObject;
  verb: (verb: JsonObject) => JsonObject;
  activity: (activity: JsonObject) => JsonObject;
}

function rewriteList(value: unknown, write: (item: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((item) => (isJsonObject(item) ? write(item) : item));
  return isJsonObject(value) ? write(value) : value;
}

function rewriteContext(context: JsonObject, writer: PartWriter): JsonObject {
  const next: JsonObject = { ...context };
  for (const key of ['instructor', 'team']) {
    if (next[key] !== undefined) next[key] = rewriteList(next[key], writer.agent);
  }
  for (const [list, member] of [
    ['contextAgents', 'agent'],
    ['contextGroups', 'group'],
  ] as const) {
    if (next[list] === undefined) continue;
    next[list] = rewriteList(next[list], (entry) => ({
      ...entry,
      [member]: rewriteList(entry[member], writer.agent),
    }));
  }
  const lists = next['contextActivities'];
  if (isJsonObject(lists)) {
    next['contextActivities'] = Object.fromEntries(
      Object.entries(lists).map(([key, value]) => [key, rewriteList(value, writer.activity)]),
    );
  }
  return next;
}

/** Writes every agent, verb and activity of a statement and its SubStatement anew. */
export function rewriteStatement(statement: JsonObject, writer: PartWriter): JsonObject {
  const next: JsonObject = { ...statement };
  if (isJsonObject(next['actor'])) next['actor'] = writer.agent(next['actor']);
  if (isJsonObject(next['verb'])) next['verb'] = writer.verb(next['verb']);
  if (isJsonObject(next['context'])) next['context'] = rewriteContext(next['context'], writer);
  if (isJsonObject(next['authority'])) next['authority'] = writer.agent(next['authority']);
  const object = next['object'];
  if (!isJsonObject(object)) return next;
  switch (object['objectType']) {
    case 'Agent':
    case 'Group':
      next['object'] = writer.agent(object);
      break;
    case 'SubStatement':
      next['object'] = rewriteStatement(object, writer);
      break;
    case 'StatementRef':
      break;
    default:
      next['object'] = writer.activity(object);
  }
  return next;
}

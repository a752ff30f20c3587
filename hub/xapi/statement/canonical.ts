import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { pickLanguage } from '../languages.ts';
import type { PartWriter } from './format.ts';

const componentLists = ['choices', 'scale', 'source', 'target', 'steps'];

function inOneLanguage(definition: JsonObject, accepted: readonly string[]): JsonObject {
  const next: JsonObject = { ...definition };
  for (const key of ['name', 'description']) {
    const map = next[key];
    if (isJsonObject(map)) next[key] = pickLanguage(map, accepted);
  }
  for (const key of componentLists) {
    const list = next[key];
    if (!Array.isArray(list)) continue;
    next[key] = list.map((item: unknown) =>
      isJsonObject(item) && isJsonObject(item['description'])
        ? { ...item, description: pickLanguage(item['description'], accepted) }
        : item,
    );
  }
  return next;
}

/**
 * `format=canonical`: activities with the definition that the hub has gathered, and of every
 * language map the one entry that `accepted` wants most (XAPI-00169, XAPI-00172).
 */
export function canonicalWriter(
  definitionOf: (activityId: string) => JsonObject | undefined,
  accepted: readonly string[],
): PartWriter {
  return {
    agent: (agent) => agent,
    verb: (verb) =>
      isJsonObject(verb['display'])
        ? { ...verb, display: pickLanguage(verb['display'], accepted) }
        : verb,
    activity: (activity) => {
      const id = activity['id'];
      const own = isJsonObject(activity['definition']) ? activity['definition'] : undefined;
      const definition = (typeof id === 'string' ? definitionOf(id) : undefined) ?? own;
      if (!definition) return activity;
      return { ...activity, definition: inOneLanguage(definition, accepted) };
    },
  };
}

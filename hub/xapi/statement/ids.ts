import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import type { PartWriter } from './format.ts';

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

function keep(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}

function identify(agent: JsonObject): JsonObject {
  const kept = keep(agent, ['objectType', ...identifiers]);
  const members = agent['member'];
  const anonymous = identifiers.every((key) => kept[key] === undefined);
  if (anonymous && Array.isArray(members)) {
    kept['member'] = members.filter(isJsonObject).map(identify);
  }
  return kept;
}

/** `format=ids`: only what identifies agents, verbs and activities (XAPI-00171). */
export const idsWriter: PartWriter = {
  agent: identify,
  verb: (verb) => keep(verb, ['id']),
  activity: (activity) => keep(activity, ['id']),
};

import type { JsonObject } from '../json/read.ts';
import { malformed } from '../refusal.ts';
import type { XapiVersion } from '../versions.ts';
import { checkActivity } from './activities.ts';
import { checkActor, checkAgent, checkGroup } from './actors.ts';
import { isLanguageTag, isUuid } from './formats.ts';
import { arrayAt, extensionsAt, formatAt, iriAt, objectAt, onlyKeys, stringAt } from './values.ts';

const keysOf1 = new Set([
  'registration',
  'instructor',
  'team',
  'contextActivities',
  'revision',
  'platform',
  'language',
  'statement',
  'extensions',
]);
const keysOf2 = new Set([...keysOf1, 'contextAgents', 'contextGroups']);
const referenceKeys = new Set(['objectType', 'id']);
const activityLists = new Set(['parent', 'grouping', 'category', 'other']);
const contextAgentKeys = new Set(['objectType', 'agent', 'relevantTypes']);
const contextGroupKeys = new Set(['objectType', 'group', 'relevantTypes']);

/** A StatementRef (XAPI-00072, XAPI-00073). */
export function checkStatementReference(value: unknown, at: string, requirement: string): void {
  const reference = objectAt(value, at, requirement);
  onlyKeys(reference, referenceKeys, at);
  if (reference['objectType'] !== 'StatementRef') {
    throw malformed(at, `${at}.objectType must be "StatementRef"`, requirement);
  }
  formatAt(reference['id'], isUuid, 'a UUID', `${at}.id`, 'XAPI-00072');
}

function checkContextActivities(value: unknown, at: string): void {
  const lists = objectAt(value, at, 'XAPI-00086');
  for (const [key, list] of Object.entries(lists)) {
    if (!activityLists.has(key)) {
      throw malformed(at, `${at} may have parent, grouping, category and other`, 'XAPI-00093');
    }
    if (Array.isArray(list)) {
      list.forEach((item, index) => {
        checkActivity(item, `${at}.${key}[${index}]`, 'XAPI-00094');
      });
    } else {
      checkActivity(list, `${at}.${key}`, 'XAPI-00094');
    }
  }
}

/** `relevantTypes` of xAPI 2.0: at least one activity type (IEEE 9274.1.1, 4.2.2.5). */
function checkRelevantTypes(value: unknown, at: string): void {
  if (value === undefined) return;
  const types = arrayAt(value, at, '9274.1.1-4.2.2.5');
  if (types.length === 0) throw malformed(at, `${at} must not be empty`, '9274.1.1-4.2.2.5');
  types.forEach((type, index) => iriAt(type, `${at}[${index}]`, '9274.1.1-4.2.2.5'));
}

function checkContextActors(context: JsonObject, at: string): void {
  const rule = '9274.1.1-4.2.2.5';
  const kinds = [
    ['contextAgents', 'contextAgent', 'agent', contextAgentKeys, checkAgent],
    ['contextGroups', 'contextGroup', 'group', contextGroupKeys, checkGroup],
  ] as const;
  for (const [list, type, member, keys, check] of kinds) {
    if (context[list] === undefined) continue;
    arrayAt(context[list], `${at}.${list}`, rule).forEach((item, index) => {
      const here = `${at}.${list}[${index}]`;
      const entry = objectAt(item, here, rule);
      onlyKeys(entry, keys, here);
      if (entry['objectType'] !== type) {
        throw malformed(here, `${here}.objectType must be "${type}"`, rule);
      }
      check(entry[member], `${here}.${member}`, rule);
      checkRelevantTypes(entry['relevantTypes'], `${here}.relevantTypes`);
    });
  }
}

/**
 * A Context (XAPI-00084 to XAPI-00094). `activityObject`: whether the statement's object is an
 * Activity, the only one that may have a revision or a platform.
 */
export function checkContext(
  value: unknown,
  at: string,
  version: XapiVersion,
  activityObject: boolean,
): void {
  const context = objectAt(value, at, 'XAPI-00006');
  onlyKeys(context, version === '1.0.3' ? keysOf1 : keysOf2, at);
  const { registration, instructor, team, contextActivities, revision, platform } = context;
  const { language, statement, extensions } = context;
  if (registration !== undefined) {
    formatAt(registration, isUuid, 'a UUID', `${at}.registration`, 'XAPI-00087-1');
  }
  if (instructor !== undefined) checkActor(instructor, `${at}.instructor`, 'XAPI-00087-2');
  if (team !== undefined) checkGroup(team, `${at}.team`, 'XAPI-00088');
  if (contextActivities !== undefined) {
    checkContextActivities(contextActivities, `${at}.contextActivities`);
  }
  if (revision !== undefined) {
    stringAt(revision, `${at}.revision`, 'XAPI-00089');
    if (!activityObject) throw malformed(at, `${at}.revision needs an Activity`, 'XAPI-00084');
  }
  if (platform !== undefined) {
    stringAt(platform, `${at}.platform`, 'XAPI-00090');
    if (!activityObject) throw malformed(at, `${at}.platform needs an Activity`, 'XAPI-00085');
  }
  if (language !== undefined) {
    formatAt(language, isLanguageTag, 'a language tag', `${at}.language`, 'XAPI-00091');
  }
  if (statement !== undefined) checkStatementReference(statement, `${at}.statement`, 'XAPI-00092');
  if (extensions !== undefined) extensionsAt(extensions, `${at}.extensions`, 'XAPI-00118');
  if (version !== '1.0.3') checkContextActors(context, at);
}

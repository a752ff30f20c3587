import type { JsonObject } from '../json/read.ts';
import { malformed } from '../refusal.ts';
import {
  arrayAt,
  extensionsAt,
  iriAt,
  languageMapAt,
  objectAt,
  onlyKeys,
  stringAt,
} from './values.ts';

const activityKeys = new Set(['objectType', 'id', 'definition']);
const componentKeys = new Set(['id', 'description']);
const componentLists = ['choices', 'scale', 'source', 'target', 'steps'] as const;
const definitionKeys = new Set([
  'name',
  'description',
  'type',
  'moreInfo',
  'extensions',
  'interactionType',
  'correctResponsesPattern',
  ...componentLists,
]);

/** Which component lists each interaction type may use (XAPI-00050 to XAPI-00055). */
const listsByType: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

function checkComponents(value: unknown, at: string): void {
  const seen = new Set<string>();
  arrayAt(value, at, 'XAPI-00062').forEach((item, index) => {
    const component = objectAt(item, `${at}[${index}]`, 'XAPI-00062');
    onlyKeys(component, componentKeys, `${at}[${index}]`);
    const id = stringAt(component['id'], `${at}[${index}].id`, 'XAPI-00063');
    if (seen.has(id)) throw malformed(at, `${at} has the same id twice`, 'XAPI-00063');
    seen.add(id);
    if (component['description'] !== undefined) {
      languageMapAt(component['description'], `${at}[${index}].description`, 'XAPI-00121');
    }
  });
}

function checkInteraction(definition: JsonObject, at: string): void {
  const type = definition['interactionType'];
  const used = componentLists.filter((list) => definition[list] !== undefined);
  if (type === undefined) {
    if (used.length > 0 || definition['correctResponsesPattern'] !== undefined) {
      throw malformed(at, `${at} describes an interaction without interactionType`, 'XAPI-00064');
    }
    return;
  }
  const lists =
    typeof type === 'string' && Object.hasOwn(listsByType, type) ? listsByType[type] : undefined;
  if (!lists) {
    throw malformed(at, `${at}.interactionType must be one of those of xAPI`, 'XAPI-00049');
  }
  for (const list of used) {
    if (!lists.includes(list)) {
      throw malformed(at, `${at}.${list} does not belong to this interactionType`, 'XAPI-00050');
    }
    checkComponents(definition[list], `${at}.${list}`);
  }
  const pattern = definition['correctResponsesPattern'];
  if (pattern === undefined) return;
  arrayAt(pattern, `${at}.correctResponsesPattern`, 'XAPI-00058').forEach((item, index) => {
    stringAt(item, `${at}.correctResponsesPattern[${index}]`, 'XAPI-00058');
  });
}

function checkDefinition(value: unknown, at: string): void {
  const definition = objectAt(value, at, 'XAPI-00048');
  onlyKeys(definition, definitionKeys, at);
  const { name, description, type, moreInfo, extensions } = definition;
  if (name !== undefined) languageMapAt(name, `${at}.name`, 'XAPI-00056');
  if (description !== undefined) languageMapAt(description, `${at}.description`, 'XAPI-00059');
  if (type !== undefined) iriAt(type, `${at}.type`, 'XAPI-00060');
  if (moreInfo !== undefined) iriAt(moreInfo, `${at}.moreInfo`, 'XAPI-00061');
  if (extensions !== undefined) extensionsAt(extensions, `${at}.extensions`, 'XAPI-00057');
  checkInteraction(definition, at);
}

/** An Activity, as an object or in the context (XAPI-00047, XAPI-00048). */
export function checkActivity(value: unknown, at: string, requirement = 'XAPI-00047'): void {
  const activity = objectAt(value, at, requirement);
  onlyKeys(activity, activityKeys, at);
  const type = activity['objectType'];
  if (type !== undefined && type !== 'Activity') {
    throw malformed(at, `${at}.objectType must be "Activity"`, requirement);
  }
  iriAt(activity['id'], `${at}.id`, requirement);
  if (activity['definition'] !== undefined)
    checkDefinition(activity['definition'], `${at}.definition`);
}

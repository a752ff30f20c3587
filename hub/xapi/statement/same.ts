import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { agentTerm } from './terms.ts';

/**
 * The statement reduced to what is immutable (xAPI 1.0.3 part 2, 2.3.1): without what the hub
 * assigns, attachments, verb displays and activity definitions; members of groups in one order;
 * durations cut at hundredths of a second (part 2, 4.6).
 */
function reduced(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reduced(item, ''));
    if (key !== 'member') return items;
    return items.toSorted((a, b) => (memberKey(a) < memberKey(b) ? -1 : 1));
  }
  if (typeof value === 'string') {
    return key === 'duration' ? value.replace(/([.,]\d\d)\d+S$/, '$1S') : value;
  }
  if (!isJsonObject(value) || key === 'extensions') return value;
  const kept: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    if (name === 'definition' || name === 'display' || name === 'attachments') continue;
    if (name === 'objectType' && (item === 'Agent' || item === 'Activity')) continue;
    kept[name] = reduced(item, name);
  }
  if (key === 'contextActivities') {
    for (const [name, item] of Object.entries(kept)) {
      if (!Array.isArray(item)) kept[name] = [item];
    }
  }
  if (agentTerm(kept) !== undefined) kept['mbox'] = agentTerm(kept);
  return kept;
}

function memberKey(member: unknown): string {
  return isJsonObject(member) ? (agentTerm(member) ?? '') : '';
}

const assigned = ['id', 'authority', 'stored', 'timestamp', 'version'];

function comparable(statement: JsonObject): unknown {
  const kept = Object.entries(statement).filter(([key]) => !assigned.includes(key));
  return reduced(Object.fromEntries(kept), '');
}

/** Whether two statements are one under xAPI's rules for comparing them. */
export function isSameStatement(a: JsonObject, b: JsonObject): boolean {
  return isDeepStrictEqual(comparable(a), comparable(b));
}

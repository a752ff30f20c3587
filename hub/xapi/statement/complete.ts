import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { timestampMilliseconds } from '../rules/timestamps.ts';
import type { XapiVersion } from '../versions.ts';

/** What the hub must add to a statement's own text when it is read; bits of `lacks`. */
const lacksId = 1;
const lacksTimestamp = 2;
const lacksVersion = 4;
/** Something inside must change too, so that the text is built anew. */
const needsRework = 8;

/** What the hub itself knows of a statement. */
export interface StatementFrame {
  id: string;
  /** Milliseconds since 1970. */
  stored: number;
  authority: { homePage: string; name: string };
  lacks: number;
  edition: number;
  statement: string;
}

const activityLists = ['parent', 'grouping', 'category', 'other'];

function hasLoneActivities(part: JsonObject): boolean {
  const context = part['context'];
  if (!isJsonObject(context)) return false;
  const lists = context['contextActivities'];
  return isJsonObject(lists) && activityLists.some((key) => isJsonObject(lists[key]));
}

/** xAPI 2.0 returns timestamps in UTC (IEEE 9274.1.1, 4.2.7). */
function isForeignTime(statement: JsonObject, edition: number): boolean {
  const timestamp = statement['timestamp'];
  return edition === 2 && typeof timestamp === 'string' && !/z$/i.test(timestamp);
}

/** What `completeStatement` will have to add, told once when the statement arrives. */
export function lacksOf(statement: JsonObject, version: XapiVersion): number {
  const object = statement['object'];
  const rework =
    statement['stored'] !== undefined ||
    statement['authority'] !== undefined ||
    isForeignTime(statement, editionOf(version)) ||
    hasLoneActivities(statement) ||
    (isJsonObject(object) && object['objectType'] === 'SubStatement' && hasLoneActivities(object));
  return (
    (statement['id'] === undefined ? lacksId : 0) |
    (statement['timestamp'] === undefined ? lacksTimestamp : 0) |
    (statement['version'] === undefined ? lacksVersion : 0) |
    (rework ? needsRework : 0)
  );
}

export function editionOf(version: XapiVersion): number {
  return version === '1.0.3' ? 1 : 2;
}

/** The same instant in UTC; digits behind the seconds stay as they are. */
function inUtc(timestamp: string): string {
  const milliseconds = timestampMilliseconds(timestamp);
  if (milliseconds === undefined) return timestamp;
  const fraction = /[.,](\d+)/.exec(timestamp)?.[1] ?? '';
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.${fraction.padEnd(3, '0')}Z`;
}

/** A lone context activity becomes a list of one (XAPI-00096). */
function listActivities(part: JsonObject): JsonObject {
  const context = part['context'];
  if (!isJsonObject(context) || !isJsonObject(context['contextActivities'])) return part;
  const lists = Object.entries(context['contextActivities']).map(
    ([key, value]) => [key, Array.isArray(value) ? value : [value]] as const,
  );
  return { ...part, context: { ...context, contextActivities: Object.fromEntries(lists) } };
}

function rework(frame: StatementFrame): string {
  const parsed: unknown = JSON.parse(frame.statement);
  if (!isJsonObject(parsed)) return frame.statement;
  const { stored: _stored, authority: _authority, ...statement } = parsed;
  const { timestamp, object } = statement;
  if (typeof timestamp === 'string' && isForeignTime(statement, frame.edition)) {
    statement['timestamp'] = inUtc(timestamp);
  }
  if (isJsonObject(object) && object['objectType'] === 'SubStatement') {
    statement['object'] = listActivities(object);
  }
  return JSON.stringify(listActivities(statement));
}

/** The authority that the hub vouches for (XAPI-00099). */
function authorityAgent(account: { homePage: string; name: string }): JsonObject {
  return {
    objectType: 'Agent',
    account: { homePage: account.homePage, name: account.name },
  };
}

/**
 * The JSON text under which a statement is read: its own text with `stored`, `authority` and what
 * else it lacked behind it. The stored text itself never changes.
 */
export function completeStatement(frame: StatementFrame): string {
  const { lacks } = frame;
  const stored = new Date(frame.stored).toISOString();
  const own = lacks & needsRework ? rework(frame) : frame.statement;
  let added = '';
  if (lacks & lacksId) added += `,"id":"${frame.id}"`;
  if (lacks & lacksTimestamp) added += `,"timestamp":"${stored}"`;
  if (lacks & lacksVersion) added += `,"version":"${frame.edition === 1 ? '1.0.0' : '2.0.0'}"`;
  const authority = JSON.stringify(authorityAgent(frame.authority));
  return `${own.slice(0, -1)}${added},"stored":"${stored}","authority":${authority}}`;
}

import { verbs } from '#model/xapi/verbs.ts';
import type { JsonObject } from '../xapi/json/read.ts';
import { isJsonObject } from '../xapi/json/read.ts';
import { timestampMilliseconds } from '../xapi/rules/timestamps.ts';

/** What one statement adds to the counts. */
export interface Fact {
  /** Activity id of the exhibition. */
  hall: string;
  /** `2026-11`, Beijing time: the months of those who read the page. */
  month: string;
  visits: number;
  completions: number;
  attempts: number;
  passes: number;
  score: number;
  /** Activity id of the exhibit that was looked at, with the seconds. */
  exhibit: string | undefined;
  seconds: number;
}

/** Verbs whose statements count at all. */
export const countedVerbs: readonly string[] = [
  verbs.initialized.id,
  verbs.completed.id,
  verbs.passed.id,
  verbs.failed.id,
  verbs.viewed.id,
];

/** Type of the activity that is an exhibition; see `model/xapi/activities.ts`. */
const exhibitionType = 'http://adlnet.gov/expapi/activities/course';

const beijing = 8 * 3_600_000;

function field(object: unknown, key: string): unknown {
  return isJsonObject(object) ? object[key] : undefined;
}

function idOf(activity: unknown): string | undefined {
  const id = field(activity, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** The exhibition: the object itself, or what the object is grouped under. */
function hallOf(statement: JsonObject): string | undefined {
  const object = statement['object'];
  if (field(field(object, 'definition'), 'type') === exhibitionType) return idOf(object);
  const grouping = field(field(statement['context'], 'contextActivities'), 'grouping');
  const [first]: unknown[] = Array.isArray(grouping) ? grouping : [grouping];
  return idOf(first);
}

/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds. */
function durationSeconds(text: unknown): number {
  if (typeof text !== 'string') return 0;
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map(Number)
    .map((n) => n || 0);
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** What a statement counts for; undefined when for nothing. `stored`: milliseconds since 1970. */
export function factOf(statement: JsonObject, stored: number): Fact | undefined {
  const verb = idOf(statement['verb']);
  const hall = hallOf(statement);
  if (verb === undefined || hall === undefined || !countedVerbs.includes(verb)) return undefined;
  const { timestamp, result, object } = statement;
  const told = typeof timestamp === 'string' ? timestampMilliseconds(timestamp) : undefined;
  const month = new Date((told ?? stored) + beijing).toISOString().slice(0, 7);
  const isHall = idOf(object) === hall;
  const quiz = verb === verbs.passed.id || verb === verbs.failed.id;
  const viewed = verb === verbs.viewed.id && !isHall;
  const scaled = field(field(result, 'score'), 'scaled');
  const fact: Fact = {
    hall,
    month,
    visits: verb === verbs.initialized.id && isHall ? 1 : 0,
    completions: verb === verbs.completed.id && isHall ? 1 : 0,
    attempts: quiz ? 1 : 0,
    passes: verb === verbs.passed.id ? 1 : 0,
    score: quiz && typeof scaled === 'number' ? scaled : 0,
    exhibit: viewed ? idOf(object) : undefined,
    seconds: viewed ? durationSeconds(field(result, 'duration')) : 0,
  };
  const counts = fact.visits + fact.completions + fact.attempts > 0 || fact.exhibit !== undefined;
  return counts ? fact : undefined;
}

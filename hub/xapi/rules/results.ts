import { malformed } from '../refusal.ts';
import { isDuration } from './formats.ts';
import {
  booleanAt,
  extensionsAt,
  formatAt,
  numberAt,
  objectAt,
  onlyKeys,
  stringAt,
} from './values.ts';

const resultKeys = new Set([
  'score',
  'success',
  'completion',
  'response',
  'duration',
  'extensions',
]);
const scoreKeys = new Set(['scaled', 'raw', 'min', 'max']);

function checkScore(value: unknown, at: string): void {
  const score = objectAt(value, at, 'XAPI-00079');
  onlyKeys(score, scoreKeys, at);
  const part = (key: string, requirement: string): number | undefined =>
    score[key] === undefined ? undefined : numberAt(score[key], `${at}.${key}`, requirement);
  const scaled = part('scaled', 'XAPI-00083');
  const raw = part('raw', 'XAPI-00082');
  const min = part('min', 'XAPI-00081');
  const max = part('max', 'XAPI-00080');
  if (scaled !== undefined && (scaled < -1 || scaled > 1)) {
    throw malformed(at, `${at}.scaled must be from -1 to 1`, 'XAPI-00083');
  }
  if (min !== undefined && max !== undefined && min >= max) {
    throw malformed(at, `${at}.min must be less than max`, 'XAPI-00081');
  }
  if (raw !== undefined && ((min !== undefined && raw < min) || (max !== undefined && raw > max))) {
    throw malformed(at, `${at}.raw must lie between min and max`, 'XAPI-00082');
  }
}

/** A Result (XAPI-00074 to XAPI-00083). */
export function checkResult(value: unknown, at: string): void {
  const result = objectAt(value, at, 'XAPI-00006');
  onlyKeys(result, resultKeys, at);
  const { score, success, completion, response, duration, extensions } = result;
  if (score !== undefined) checkScore(score, `${at}.score`);
  if (success !== undefined) booleanAt(success, `${at}.success`, 'XAPI-00074');
  if (completion !== undefined) booleanAt(completion, `${at}.completion`, 'XAPI-00075');
  if (response !== undefined) stringAt(response, `${at}.response`, 'XAPI-00076');
  if (duration !== undefined) {
    formatAt(duration, isDuration, 'an ISO 8601 duration', `${at}.duration`, 'XAPI-00077');
  }
  if (extensions !== undefined) extensionsAt(extensions, `${at}.extensions`, 'XAPI-00078');
}

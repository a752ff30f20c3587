import { malformed } from '../refusal.ts';
import type { XapiVersion } from '../versions.ts';
import { checkActivity } from './activities.ts';
import { checkActor, checkAgent, checkAuthority, checkGroup } from './actors.ts';
import { checkAttachments } from './attachments.ts';
import { checkContext, checkStatementReference } from './contexts.ts';
import { isUuid } from './formats.ts';
import { checkResult } from './results.ts';
import { isTimestamp } from './timestamps.ts';
import { formatAt, iriAt, languageMapAt, objectAt, onlyKeys } from './values.ts';

/** The verb that voids (XAPI-00019). */
export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';

const subStatementKeys = new Set([
  'objectType',
  'actor',
  'verb',
  'object',
  'result',
  'context',
  'timestamp',
  'attachments',
]);
const statementKeys = new Set([
  'id',
  'actor',
  'verb',
  'object',
  'result',
  'context',
  'timestamp',
  'stored',
  'authority',
  'version',
  'attachments',
]);
const verbKeys = new Set(['id', 'display']);

/** Properties that a SubStatement may not have, with the requirement that says so. */
const notInSubStatement: ReadonlyArray<readonly [key: string, requirement: string]> = [
  ['authority', 'XAPI-00067'],
  ['version', 'XAPI-00068'],
  ['stored', 'XAPI-00069'],
  ['id', 'XAPI-00070'],
];

function checkVerb(value: unknown, at: string): string {
  const verb = objectAt(value, at, 'XAPI-00004');
  onlyKeys(verb, verbKeys, at);
  const id = iriAt(verb['id'], `${at}.id`, 'XAPI-00044');
  if (verb['display'] !== undefined) languageMapAt(verb['display'], `${at}.display`, 'XAPI-00045');
  return id;
}

function checkSubStatement(value: unknown, at: string, version: XapiVersion): void {
  const statement = objectAt(value, at, 'XAPI-00066');
  for (const [key, requirement] of notInSubStatement) {
    if (statement[key] !== undefined) {
      throw malformed(at, `${at} must not have "${key}"`, requirement);
    }
  }
  onlyKeys(statement, subStatementKeys, at);
  checkParts(statement, `${at}.`, version, true);
}

/** The object of a statement; returns its type (XAPI-00046, XAPI-00065, XAPI-00071, XAPI-00073). */
function checkObject(value: unknown, at: string, version: XapiVersion, nested: boolean): string {
  const object = objectAt(value, at, 'XAPI-00005');
  const type = object['objectType'];
  switch (type) {
    case undefined:
    case 'Activity':
      checkActivity(object, at);
      return 'Activity';
    case 'Agent':
      checkAgent(object, at, 'XAPI-00065');
      return type;
    case 'Group':
      checkGroup(object, at, 'XAPI-00065');
      return type;
    case 'StatementRef':
      checkStatementReference(object, at, 'XAPI-00073');
      return type;
    case 'SubStatement':
      if (nested) throw malformed(at, `${at} must not hold a SubStatement`, 'XAPI-00071');
      checkSubStatement(object, at, version);
      return type;
    default:
      throw malformed(at, `${at}.objectType is none of those of xAPI`, 'XAPI-00046');
  }
}

/** What statements and SubStatements share. `prefix` is empty or ends with a dot. */
function checkParts(
  statement: Record<string, unknown>,
  prefix: string,
  version: XapiVersion,
  nested: boolean,
): void {
  const { actor, verb, object, result, context, timestamp, attachments } = statement;
  checkActor(actor, `${prefix}actor`, actor === undefined ? 'XAPI-00003' : 'XAPI-00031');
  const verbId = checkVerb(verb, `${prefix}verb`);
  const type = checkObject(object, `${prefix}object`, version, nested);
  if (verbId === voidedVerb && type !== 'StatementRef') {
    throw malformed(prefix, `${prefix}object of a voiding must be a StatementRef`, 'XAPI-00017');
  }
  if (result !== undefined) checkResult(result, `${prefix}result`);
  if (context !== undefined) {
    checkContext(context, `${prefix}context`, version, type === 'Activity');
  }
  if (timestamp !== undefined) {
    formatAt(timestamp, isTimestamp, 'an ISO 8601 time', `${prefix}timestamp`, 'XAPI-00022');
  }
  if (attachments !== undefined) checkAttachments(attachments, `${prefix}attachments`);
}

function isStatementVersion(text: string, version: XapiVersion): boolean {
  return version === '1.0.3' ? /^1\.0(\.\d+)?$/.test(text) : /^[12]\.0(\.\d+)?$/.test(text);
}

/**
 * The whole data model of one statement, under the rules of the edition that the request speaks.
 * `at` names its place in the batch. @throws XapiRefusal 400 with the requirement that is broken.
 */
export function checkStatement(value: unknown, at: string, version: XapiVersion): void {
  const statement = objectAt(value, at || 'statement', 'XAPI-00014');
  onlyKeys(statement, statementKeys, at || 'statement');
  const prefix = at === '' ? '' : `${at}.`;
  const { id, stored, authority } = statement;
  if (id !== undefined) formatAt(id, isUuid, 'a UUID', `${prefix}id`, 'XAPI-00027');
  if (stored !== undefined) {
    formatAt(stored, isTimestamp, 'an ISO 8601 time', `${prefix}stored`, 'XAPI-00023');
  }
  if (authority !== undefined) checkAuthority(authority, `${prefix}authority`);
  if (statement['version'] !== undefined) {
    const isVersion = (text: string): boolean => isStatementVersion(text, version);
    formatAt(statement['version'], isVersion, 'a known version', `${prefix}version`, 'XAPI-00101');
  }
  checkParts(statement, prefix, version, false);
}

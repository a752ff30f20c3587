import type { JsonObject } from '../json/read.ts';
import { malformed } from '../refusal.ts';
import { isMailtoIri, isSha1 } from './formats.ts';
import { arrayAt, formatAt, iriAt, objectAt, onlyKeys, stringAt } from './values.ts';

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;
const agentKeys = new Set(['objectType', 'name', ...identifiers]);
const groupKeys = new Set([...agentKeys, 'member']);
const accountKeys = new Set(['homePage', 'name']);

function checkAccount(value: unknown, at: string): void {
  const account = objectAt(value, at, 'XAPI-00041');
  onlyKeys(account, accountKeys, at);
  iriAt(account['homePage'], `${at}.homePage`, 'XAPI-00042');
  stringAt(account['name'], `${at}.name`, 'XAPI-00043');
}

/** How many inverse functional identifiers the actor has; each is checked (XAPI-00038 to -00041). */
function checkIdentifiers(actor: JsonObject, at: string): number {
  let count = 0;
  if (actor['mbox'] !== undefined) {
    count += 1;
    formatAt(actor['mbox'], isMailtoIri, 'a mailto: IRI', `${at}.mbox`, 'XAPI-00038');
  }
  if (actor['mbox_sha1sum'] !== undefined) {
    count += 1;
    formatAt(actor['mbox_sha1sum'], isSha1, 'a SHA-1', `${at}.mbox_sha1sum`, 'XAPI-00039');
  }
  if (actor['openid'] !== undefined) {
    count += 1;
    iriAt(actor['openid'], `${at}.openid`, 'XAPI-00040');
  }
  if (actor['account'] !== undefined) {
    count += 1;
    checkAccount(actor['account'], `${at}.account`);
  }
  return count;
}

/** An Agent: exactly one identifier (XAPI-00032 to -00034); `member` is for groups only (XAPI-00035). */
export function checkAgent(value: unknown, at: string, requirement = 'XAPI-00031'): void {
  const agent = objectAt(value, at, requirement);
  const type = agent['objectType'];
  if (type !== undefined && type !== 'Agent') {
    throw malformed(at, `${at}.objectType must be "Agent"`, requirement);
  }
  onlyKeys(agent, agentKeys, at);
  if (agent['name'] !== undefined) stringAt(agent['name'], `${at}.name`, 'XAPI-00033');
  if (checkIdentifiers(agent, at) !== 1) {
    throw malformed(at, `${at} needs exactly one of ${identifiers.join(', ')}`, 'XAPI-00034');
  }
}

/** A Group: one identifier, or none and at least one member (XAPI-00035 to -00037). */
export function checkGroup(value: unknown, at: string, requirement = 'XAPI-00031'): void {
  const group = objectAt(value, at, requirement);
  if (group['objectType'] !== 'Group') {
    throw malformed(at, `${at}.objectType must be "Group"`, requirement);
  }
  onlyKeys(group, groupKeys, at);
  if (group['name'] !== undefined) stringAt(group['name'], `${at}.name`, 'XAPI-00033');
  const count = checkIdentifiers(group, at);
  const member = group['member'];
  if (member !== undefined) {
    arrayAt(member, `${at}.member`, 'XAPI-00036').forEach((agent, index) => {
      checkAgent(agent, `${at}.member[${index}]`, 'XAPI-00036');
    });
  }
  if (count > 1 || (count === 0 && (!Array.isArray(member) || member.length === 0))) {
    throw malformed(at, `${at} needs one identifier, or else members`, 'XAPI-00037');
  }
}

/** An Agent or a Group, as its objectType says. */
export function checkActor(value: unknown, at: string, requirement = 'XAPI-00031'): void {
  const actor = objectAt(value, at, requirement);
  if (actor['objectType'] === 'Group') checkGroup(actor, at, requirement);
  else checkAgent(actor, at, requirement);
}

/** Authority: an Agent, or the two Agents of three-legged OAuth as an anonymous Group. */
export function checkAuthority(value: unknown, at: string): void {
  checkActor(value, at, 'XAPI-00024');
  const authority = objectAt(value, at, 'XAPI-00024');
  if (authority['objectType'] !== 'Group') return;
  if (identifiers.some((key) => authority[key] !== undefined)) {
    throw malformed(at, `${at} must not be an identified group`, 'XAPI-00100');
  }
  const member = authority['member'];
  if (!Array.isArray(member) || member.length !== 2) {
    throw malformed(at, `${at} must have two members`, 'XAPI-00098');
  }
}

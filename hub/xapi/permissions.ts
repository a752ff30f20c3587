import type { Credential } from '../keys/roles.ts';
import { XapiRefusal } from './refusal.ts';
import type { AgentParam } from './parameters.ts';
import { accountOfTerm } from './statement/terms.ts';

const forbidden = 'these credentials may not do that';

/** What each role may do to each resource at all; details are checked where they are known. */
const hostRights: Readonly<Record<string, readonly string[]>> = {
  '/statements': ['GET', 'POST', 'PUT'],
  '/statements/more': ['GET'],
  '/activities': ['GET'],
  '/activities/state': ['GET', 'POST', 'PUT', 'DELETE'],
};

/** @throws XapiRefusal 403 (XAPI-00327). */
export function checkRights(credential: Credential, method: string, path: string): void {
  if (credential.role === 'all') return;
  if (credential.role === 'reader' && method === 'GET') return;
  if (credential.role === 'host' && hostRights[path]?.includes(method)) return;
  throw new XapiRefusal(403, forbidden, 'XAPI-00327');
}

/** A host keeps State of its own organisation's people only. @throws XapiRefusal 403. */
export function checkOwnPerson(credential: Credential, { term }: AgentParam): void {
  if (credential.role !== 'host') return;
  if (credential.homePage !== null && accountOfTerm(term)?.homePage === credential.homePage) return;
  throw new XapiRefusal(403, forbidden, 'XAPI-00327');
}

/** Whether a reader may see a statement, by the terms of its authority and its actor. */
export function maySee(
  credential: Credential,
  own: string,
  statement: { authority: string; actor: string | null },
): boolean {
  if (credential.role !== 'host' || statement.authority === own) return true;
  if (statement.actor === null || credential.homePage === null) return false;
  return accountOfTerm(statement.actor)?.homePage === credential.homePage;
}

import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';

/**
 * Names under which agents, verbs and activities are compared. Two agents are equal
 * when their one inverse functional identifier is (xAPI 1.0.3 part 3, 2.1.3).
 */

export function verbTerm(id: string): string {
  return `verb:${id}`;
}

export function activityTerm(id: string): string {
  return `activity:${id}`;
}

/** JSON keeps the parts of an account apart and control characters harmless. */
function identifier(kind: string, ...values: string[]): string {
  return `agent:${JSON.stringify([kind, ...values])}`;
}

export function accountTerm(homePage: string, name: string): string {
  return identifier('account', homePage, name);
}

/** The domain of a mail address has no case. */
function foldDomain(mbox: string): string {
  const at = mbox.lastIndexOf('@');
  return `mailto:${mbox.slice(7, at)}${mbox.slice(at).toLowerCase()}`;
}

/** The term of an identified Agent or Group; undefined for an anonymous Group. */
export function agentTerm(agent: JsonObject): string | undefined {
  const { mbox, mbox_sha1sum: sha1, openid, account } = agent;
  if (typeof mbox === 'string') return identifier('mbox', foldDomain(mbox));
  if (typeof sha1 === 'string') return identifier('mbox_sha1sum', sha1.toLowerCase());
  if (typeof openid === 'string') return identifier('openid', openid);
  if (!isJsonObject(account)) return undefined;
  const { homePage, name } = account;
  if (typeof homePage !== 'string' || typeof name !== 'string') return undefined;
  return accountTerm(homePage, name);
}

/** The account that an `accountTerm` stands for. */
export function accountOfTerm(term: string): { homePage: string; name: string } | undefined {
  if (!term.startsWith('agent:')) return undefined;
  const parts: unknown = JSON.parse(term.slice('agent:'.length));
  if (!Array.isArray(parts) || parts[0] !== 'account') return undefined;
  const [, homePage, name] = parts as readonly unknown[];
  if (typeof homePage !== 'string' || typeof name !== 'string') return undefined;
  return { homePage, name };
}

import type { JsonObject } from './json/read.ts';
import { isJsonObject, readJson } from './json/read.ts';
import { XapiRefusal } from './refusal.ts';
import { checkActor } from './rules/actors.ts';
import { isIri, isUuid } from './rules/formats.ts';
import { timestampMilliseconds } from './rules/timestamps.ts';
import { agentTerm } from './statement/terms.ts';

export type Params = ReadonlyMap<string, string>;

/** Query string to parameters. @throws XapiRefusal 400 for a parameter that comes twice. */
export function readParams(search: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (params.has(name)) throw new XapiRefusal(400, 'a parameter comes twice', 'XAPI-00324');
    if (value.includes('\0')) throw new XapiRefusal(400, 'a parameter holds NUL', 'XAPI-00012');
    params.set(name, value);
  }
  return params;
}

/** Refuses parameters that the resource does not know, in exactly this case (XAPI-00324, -00325). */
export function allowParams(params: Params, allowed: readonly string[]): void {
  for (const name of params.keys()) {
    if (!allowed.includes(name)) {
      throw new XapiRefusal(400, `allowed parameters: ${allowed.join(', ')}`, 'XAPI-00324');
    }
  }
}

/** Parameter values obey the rules of values in statements (XAPI-00012). */
function invalid(name: string, wanted: string): XapiRefusal {
  return new XapiRefusal(400, `parameter ${name} must be ${wanted}`, 'XAPI-00012');
}

export function requiredParam(params: Params, name: string): string {
  const value = params.get(name);
  if (value === undefined || value === '') {
    throw new XapiRefusal(400, `parameter ${name} is required`, 'XAPI-00012');
  }
  return value;
}

export function uuidParam(params: Params, name: string): string | undefined {
  const value = params.get(name);
  if (value !== undefined && !isUuid(value)) throw invalid(name, 'a UUID');
  return value?.toLowerCase();
}

export function iriParam(params: Params, name: string): string | undefined {
  const value = params.get(name);
  if (value !== undefined && !isIri(value)) throw invalid(name, 'an IRI');
  return value;
}

export function requiredIriParam(params: Params, name: string): string {
  requiredParam(params, name);
  return iriParam(params, name) ?? '';
}

export function booleanParam(params: Params, name: string): boolean {
  const value = params.get(name);
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw invalid(name, 'true or false');
}

/** Milliseconds since 1970. */
export function timestampParam(params: Params, name: string): number | undefined {
  const value = params.get(name);
  if (value === undefined) return undefined;
  // An offset's plus sign that was not encoded arrives as a space.
  const time = timestampMilliseconds(value.replace(/ (?=\d{2}:?\d{2}$)/, '+'));
  if (time === undefined) throw invalid(name, 'an ISO 8601 time');
  return time;
}

export function countParam(params: Params, name: string): number {
  const value = params.get(name) ?? '0';
  if (!/^\d{1,15}$/.test(value)) throw invalid(name, 'a whole number, 0 or more');
  return Number(value);
}

/** An Agent or identified Group. */
export interface AgentParam {
  agent: JsonObject;
  term: string;
}

export function agentParam(params: Params, name: string): AgentParam | undefined {
  const value = params.get(name);
  if (value === undefined) return undefined;
  const agent = readJson(Buffer.from(value));
  checkActor(agent, name, 'XAPI-00012');
  if (!isJsonObject(agent)) throw invalid(name, 'an Agent');
  const term = agentTerm(agent);
  if (term === undefined) throw invalid(name, 'an Agent or identified Group');
  return { agent, term };
}

export function requiredAgentParam(params: Params, name: string): AgentParam {
  requiredParam(params, name);
  const agent = agentParam(params, name);
  if (!agent) throw invalid(name, 'an Agent');
  return agent;
}

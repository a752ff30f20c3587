import { readDefinitions } from '../../store/activities.ts';
import type { StoredStatement } from '../../store/statement-read.ts';
import type { XapiContext } from '../exchange.ts';
import type { JsonObject } from '../json/read.ts';
import { isJsonObject } from '../json/read.ts';
import { acceptedLanguages } from '../languages.ts';
import { XapiRefusal } from '../refusal.ts';
import { canonicalWriter } from './canonical.ts';
import { completeStatement } from './complete.ts';
import type { PartWriter } from './format.ts';
import { rewriteStatement } from './format.ts';
import { idsWriter } from './ids.ts';
import { accountOfTerm, activityTerm } from './terms.ts';

export type StatementFormat = 'ids' | 'exact' | 'canonical';

/** @throws XapiRefusal 400 for a format that xAPI does not know (XAPI-00168). */
export function readFormat(value: string | undefined): StatementFormat {
  if (value === undefined || value === 'exact') return 'exact';
  if (value === 'ids' || value === 'canonical') return value;
  throw new XapiRefusal(400, 'format must be ids, exact or canonical', 'XAPI-00168');
}

function exactText(statement: StoredStatement, homePage: string): string {
  const authority = accountOfTerm(statement.authority) ?? { homePage, name: '' };
  return completeStatement({ ...statement, authority });
}

function parse(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  return isJsonObject(value) ? value : {};
}

async function canonicalFor(
  statements: readonly JsonObject[],
  context: XapiContext,
  acceptLanguage: string | undefined,
): Promise<PartWriter> {
  const terms = new Set<string>();
  const collector: PartWriter = {
    agent: (agent) => agent,
    verb: (verb) => verb,
    activity: (activity) => {
      if (typeof activity['id'] === 'string') terms.add(activityTerm(activity['id']));
      return activity;
    },
  };
  for (const statement of statements) rewriteStatement(statement, collector);
  const definitions = await readDefinitions(context.store.engine.db, [...terms]);
  const definitionOf = (id: string): JsonObject | undefined => {
    const text = definitions.get(activityTerm(id));
    return text === undefined ? undefined : parse(text);
  };
  return canonicalWriter(definitionOf, acceptedLanguages(acceptLanguage));
}

/** The JSON texts under which stored statements are read, in a format. */
export async function presentStatements(
  statements: readonly StoredStatement[],
  format: StatementFormat,
  context: XapiContext,
  acceptLanguage: string | undefined,
): Promise<string[]> {
  const exact = statements.map((statement) => exactText(statement, context.homePage));
  if (format === 'exact') return exact;
  const parsed = exact.map(parse);
  const writer = format === 'ids' ? idsWriter : await canonicalFor(parsed, context, acceptLanguage);
  return parsed.map((statement) => JSON.stringify(rewriteStatement(statement, writer)));
}

import type { Kysely } from 'kysely';
import { shortDigest } from './digest.ts';
import type { HubTables } from './tables.ts';

/** Definitions (JSON) of the activities with these terms, as gathered from statements. */
export async function readDefinitions(
  db: Kysely<HubTables>,
  terms: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < terms.length; start += 500) {
    const digests = terms.slice(start, start + 500).map(shortDigest);
    const rows = await db
      .selectFrom('activities')
      .innerJoin('terms', 'terms.id', 'activities.term')
      .select(['terms.value', 'activities.definition'])
      .where('terms.digest', 'in', digests)
      .execute();
    for (const row of rows) found.set(row.value, row.definition);
  }
  return found;
}

/** Names that the agent with this term goes by in statements, at most a hundred. */
export async function readAgentNames(db: Kysely<HubTables>, term: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agent_names')
    .innerJoin('terms', 'terms.id', 'agent_names.term')
    .select('agent_names.name')
    .where('terms.digest', '=', shortDigest(term))
    .limit(100)
    .execute();
  return rows.map((row) => {
    const name: unknown = JSON.parse(row.name);
    return String(name);
  });
}

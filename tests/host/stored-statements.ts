import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostOptions } from '#host/api/host.ts';
import { openDatabase } from '#host/store/database.ts';
import type { Statement } from '#model/xapi/statement.ts';

/** The statements in the store of a host that has been closed, in their order. */
export async function statementsOf({ dataDir, keys }: HostOptions): Promise<Statement[]> {
  const { store } = JSON.parse(readFileSync(join(dataDir, 'store.json'), 'utf8'));
  const key = await keys.load(store);
  if (!key) throw new Error('no key');
  const db = openDatabase(join(dataDir, 'visits.db'), key);
  try {
    const bodies = db.prepare<[], string>('SELECT body FROM statements ORDER BY sequence').pluck();
    return bodies.all().map((body): Statement => JSON.parse(body));
  } finally {
    db.close();
  }
}

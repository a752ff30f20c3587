import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#host/store/database.ts';
import { fileKeys } from '#host/store/file-keys.ts';
import type { Statement } from '#model/xapi/statement.ts';
import type { ServedHall } from './served-hall.ts';

/** The statements in the encrypted store of a hall whose host has been stopped. */
export async function storedStatements({ dataDir, keyDir }: ServedHall): Promise<Statement[]> {
  const { store } = JSON.parse(readFileSync(join(dataDir, 'store.json'), 'utf8'));
  const key = await fileKeys(keyDir).load(store);
  if (!key) throw new Error('no key');
  const db = openDatabase(join(dataDir, 'visits.db'), key);
  try {
    const bodies = db.prepare<[], string>('SELECT body FROM statements ORDER BY sequence').pluck();
    return bodies.all().map((body): Statement => JSON.parse(body));
  } finally {
    db.close();
  }
}

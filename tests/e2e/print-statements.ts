import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#host/store/database.ts';
import { fileKeys } from '#host/store/file-keys.ts';

// node print-statements.ts DATA KEYS: the statements in a store that no host has open, as a JSON list.
// A program of its own, because Playwright's loader takes the encrypted SQLite library for its types.
const [, , dataDir = '', keyDir = ''] = process.argv;
const { store } = JSON.parse(readFileSync(join(dataDir, 'store.json'), 'utf8'));
const key = await fileKeys(keyDir).load(store);
if (!key) throw new Error('no key');
const db = openDatabase(join(dataDir, 'visits.db'), key);
const bodies = db.prepare<[], string>('SELECT body FROM statements ORDER BY sequence').pluck();
process.stdout.write(`[${bodies.all().join(',')}]`);
db.close();

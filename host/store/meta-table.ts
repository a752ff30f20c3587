import type { Db } from './database.ts';

/** Small facts of the whole host, as JSON by name: settings, the PIN's hash. */
export function metaTable(db: Db) {
  const get = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const set = db.prepare<[string, string]>(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    get: (key: string): unknown => {
      const value = get.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: (key: string, value: unknown): void => {
      set.run(key, JSON.stringify(value));
    },
  };
}

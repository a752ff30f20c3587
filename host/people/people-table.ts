import type { Db } from '../store/database.ts';

export interface PersonRow {
  id: string;
  name: string;
  pseudonym: string;
  created_at: string;
  /** When the privacy notice was accepted. */
  notice_at: string | null;
}

/** The only table with names in it. */
export function peopleTable(db: Db) {
  const list = db.prepare<[], PersonRow>('SELECT * FROM people ORDER BY created_at, id');
  const get = db.prepare<[string], PersonRow>('SELECT * FROM people WHERE id = ?');
  const add = db.prepare<PersonRow>(
    'INSERT INTO people VALUES (:id, :name, :pseudonym, :created_at, :notice_at)',
  );
  const rename = db.prepare<[string, string]>('UPDATE people SET name = ? WHERE id = ?');
  const accept = db.prepare<[string, string]>(
    'UPDATE people SET notice_at = coalesce(notice_at, ?) WHERE id = ?',
  );
  const remove = db.prepare<[string]>('DELETE FROM people WHERE id = ?');
  return {
    list: () => list.all(),
    get: (id: string) => get.get(id),
    add: (row: PersonRow): void => void add.run(row),
    rename: (id: string, name: string): void => void rename.run(name, id),
    acceptNotice: (id: string, at: string): void => void accept.run(at, id),
    remove: (id: string): void => void remove.run(id),
  };
}

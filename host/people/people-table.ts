import type { Db } from '../store/database.ts';

export interface PersonRow {
  id: string;
  name: string;
  pseudonym: string;
  created_at: string;
  /** When the privacy notice was accepted. */
  notice_at: string | null;
  /** The pseudonym on headquarters' roster. */
  roster: string | null;
}

/** The only table with names in it. */
export function peopleTable(db: Db) {
  const list = db.prepare<[], PersonRow>('SELECT * FROM people ORDER BY created_at, id');
  const get = db.prepare<[string], PersonRow>('SELECT * FROM people WHERE id = ?');
  const add = db.prepare<PersonRow>(
    `INSERT INTO people (id, name, pseudonym, created_at, notice_at, roster)
     VALUES (:id, :name, :pseudonym, :created_at, :notice_at, :roster)`,
  );
  const rename = db.prepare<[string, string]>('UPDATE people SET name = ? WHERE id = ?');
  const accept = db.prepare<[string, string]>(
    'UPDATE people SET notice_at = coalesce(notice_at, ?) WHERE id = ?',
  );
  const enrol = db.prepare<[string | null, string]>('UPDATE people SET roster = ? WHERE id = ?');
  const enrolled = db.prepare<[], PersonRow>('SELECT * FROM people WHERE roster IS NOT NULL');
  const remove = db.prepare<[string]>('DELETE FROM people WHERE id = ?');
  return {
    list: () => list.all(),
    get: (id: string) => get.get(id),
    add: (row: PersonRow): void => void add.run(row),
    rename: (id: string, name: string): void => void rename.run(name, id),
    acceptNotice: (id: string, at: string): void => void accept.run(at, id),
    enrol: (id: string, roster: string | null): void => void enrol.run(roster, id),
    /** Those on headquarters' roster. */
    enrolled: () => enrolled.all(),
    remove: (id: string): void => void remove.run(id),
  };
}

import type { Db } from '../store/database.ts';

export interface VisitRow {
  number: number;
  id: string;
  /** Nobody for a guest. */
  person: string | null;
  pseudonym: string;
  /** Home page of the organisation whose pseudonym it is. */
  home_page: string;
  exhibition: string;
  version: string;
  owner_home_page: string;
  platform: string;
  opened_at: string;
  /** Host's clock at the last event. */
  last_at: string;
  closed_at: string | null;
}

export function visitTable(db: Db) {
  const get = db.prepare<[string], VisitRow>('SELECT * FROM visits WHERE id = ?');
  const add = db.prepare<Omit<VisitRow, 'number'>>(
    `INSERT INTO visits (id, person, pseudonym, home_page, exhibition, version, owner_home_page,
       platform, opened_at, last_at, closed_at)
     VALUES (:id, :person, :pseudonym, :home_page, :exhibition, :version, :owner_home_page,
       :platform, :opened_at, :last_at, :closed_at)`,
  );
  const touch = db.prepare<[string, number]>('UPDATE visits SET last_at = ? WHERE number = ?');
  const close = db.prepare<[string, number]>('UPDATE visits SET closed_at = ? WHERE number = ?');
  const stale = db.prepare<[string], VisitRow>(
    'SELECT * FROM visits WHERE closed_at IS NULL AND last_at < ?',
  );
  const ofPerson = db.prepare<[string], VisitRow>(
    'SELECT * FROM visits WHERE person = ? ORDER BY number',
  );
  const remove = db.prepare<[string]>('DELETE FROM visits WHERE person = ?');
  return {
    get: (id: string) => get.get(id),
    /** @returns the visit's number */
    add: (row: Omit<VisitRow, 'number'>) => Number(add.run(row).lastInsertRowid),
    touch: (number: number, at: string): void => void touch.run(at, number),
    close: (number: number, at: string): void => void close.run(at, number),
    /** Left open, with no event since. */
    openSince: (before: string) => stale.all(before),
    ofPerson: (person: string) => ofPerson.all(person),
    removeOfPerson: (person: string): void => void remove.run(person),
  };
}

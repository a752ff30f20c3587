import type { Db } from '../store/database.ts';

export interface StatementRow {
  sequence: number;
  body: string;
}

/** The statements as they will be sent, byte for byte, in the order of `sequence`. */
export function statementTable(db: Db) {
  const add = db.prepare<[number, Buffer, number, string]>(
    'INSERT INTO statements VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  // AUTOINCREMENT's own memory: a number is never given twice, even after its statement was erased.
  const last = db
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'statements'")
    .pluck();
  const ofPerson = db.prepare<{ person: string; before: number; limit: number }, StatementRow>(
    `SELECT sequence, body FROM statements WHERE sequence < :before
       AND visit IN (SELECT number FROM visits WHERE person = :person)
     ORDER BY sequence DESC LIMIT :limit`,
  );
  const remove = db.prepare<[string]>(
    'DELETE FROM statements WHERE visit IN (SELECT number FROM visits WHERE person = ?)',
  );
  return {
    /** @returns whether it is new: the same id is kept once */
    add: (sequence: number, id: Buffer, visit: number, body: string): boolean =>
      add.run(sequence, id, visit, body).changes > 0,
    lastSequence: () => last.get() ?? 0,
    /** Newest first. */
    ofPerson: (person: string, before = Number.MAX_SAFE_INTEGER, limit = -1) =>
      ofPerson.all({ person, before, limit }),
    /** @returns how many there were */
    removeOfPerson: (person: string): number => remove.run(person).changes,
  };
}

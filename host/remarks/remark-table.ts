import type { PendingRemark, Remark } from '#model/host-api/learning.ts';
import type { Db } from '../store/database.ts';

export interface RemarkRow {
  id: string;
  visit: number;
  exhibition: string;
  exhibit: string;
  text: string;
  day: string;
}

/** Remarks of visitors; they go with the visit they belong to. `approved`: 1 yes, 0 no, NULL undecided. */
export function remarkTable(db: Db) {
  const add = db.prepare<RemarkRow>(
    `INSERT INTO remarks (id, visit, exhibition, exhibit, text, day)
     VALUES (:id, :visit, :exhibition, :exhibit, :text, :day)`,
  );
  const approved = db.prepare<[string, string], Remark>(
    `SELECT id, text, day FROM remarks WHERE exhibition = ? AND exhibit = ? AND approved = 1
     ORDER BY rowid DESC LIMIT 200`,
  );
  const pending = db.prepare<[], PendingRemark>(
    `SELECT id, exhibition, exhibit, text, day FROM remarks WHERE approved IS NULL
     ORDER BY rowid LIMIT 500`,
  );
  const decide = db.prepare<[number, string]>('UPDATE remarks SET approved = ? WHERE id = ?');
  const ofPerson = db.prepare<[string], PendingRemark>(
    `SELECT remarks.id, remarks.exhibition, exhibit, text, day FROM remarks
     JOIN visits ON visits.number = remarks.visit WHERE visits.person = ? ORDER BY remarks.rowid`,
  );
  return {
    add: (row: RemarkRow): void => void add.run(row),
    approved: (exhibition: string, exhibit: string) => approved.all(exhibition, exhibit),
    pending: () => pending.all(),
    decide: (id: string, yes: boolean): boolean => decide.run(yes ? 1 : 0, id).changes > 0,
    ofPerson: (person: string) => ofPerson.all(person),
  };
}

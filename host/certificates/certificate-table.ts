import type { Db } from '../store/database.ts';

export interface CertificateRow {
  code: string;
  visit: number;
  exhibition: string;
  name: string;
  /** The exhibition's title as it was then, JSON by language. */
  title: string;
  day: string;
}

/** Certificates earned on this host; they go with the visit they were earned in. */
export function certificateTable(db: Db) {
  const add = db.prepare<CertificateRow>(
    `INSERT INTO certificates (code, visit, exhibition, name, title, day)
     VALUES (:code, :visit, :exhibition, :name, :title, :day)`,
  );
  const get = db.prepare<[string], CertificateRow>('SELECT * FROM certificates WHERE code = ?');
  const ofPerson = db.prepare<[string], Omit<CertificateRow, 'visit'>>(
    `SELECT code, certificates.exhibition, name, title, day FROM certificates
     JOIN visits ON visits.number = certificates.visit WHERE visits.person = ?
     ORDER BY certificates.rowid`,
  );
  return {
    add: (row: CertificateRow): void => void add.run(row),
    get: (code: string) => get.get(code),
    ofPerson: (person: string) => ofPerson.all(person),
  };
}

import { emptyProgress, progressSchema, type Progress } from '#model/visits/progress.ts';
import type { Db } from '../store/database.ts';

/** Progress by subject (a person, or a guest's visit) and exhibition. */
export function progressTable(db: Db) {
  const get = db
    .prepare<[string, string], string>(
      'SELECT body FROM progress WHERE subject = ? AND exhibition = ?',
    )
    .pluck();
  const set = db.prepare<[string, string, string]>(
    `INSERT INTO progress (subject, exhibition, body) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body`,
  );
  const of = db.prepare<[string], { exhibition: string; body: string }>(
    'SELECT exhibition, body FROM progress WHERE subject = ? ORDER BY exhibition',
  );
  const pushed = db.prepare<[string, string]>(
    'UPDATE progress SET pushed = body WHERE subject = ? AND exhibition = ?',
  );
  const unpushed = db.prepare<[string], { exhibition: string; body: string }>(
    'SELECT exhibition, body FROM progress WHERE subject = ? AND pushed IS NOT body',
  );
  const remove = db.prepare<[string]>('DELETE FROM progress WHERE subject = ?');
  const read = (body: string): Progress => progressSchema.parse(JSON.parse(body));
  return {
    get: (subject: string, exhibition: string): Progress => {
      const body = get.get(subject, exhibition);
      return body === undefined ? emptyProgress() : read(body);
    },
    set: (subject: string, exhibition: string, progress: Progress): void =>
      void set.run(subject, exhibition, JSON.stringify(progress)),
    of: (subject: string): Record<string, Progress> =>
      Object.fromEntries(of.all(subject).map(({ exhibition, body }) => [exhibition, read(body)])),
    /** Headquarters has what is here. */
    markPushed: (subject: string, exhibition: string): void => void pushed.run(subject, exhibition),
    /** What headquarters does not have yet. */
    unpushed: (subject: string): { exhibition: string; progress: Progress }[] =>
      unpushed.all(subject).map(({ exhibition, body }) => ({ exhibition, progress: read(body) })),
    remove: (subject: string): void => void remove.run(subject),
  };
}

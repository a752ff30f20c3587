import * as z from 'zod/mini';
import type { SentDay, SyncTrouble } from '#model/host-api/sync.ts';
import type { Db } from '../store/database.ts';
import { metaTable } from '../store/meta-table.ts';
import { uuidText } from '../visits/statement-id.ts';
import type { Parcel } from './deliver.ts';

const stateSchema = z.object({
  /** Statements up to here were sent or quarantined. */
  cursor: z.int(),
  /** The highest that may have reached a server, even if no answer came. */
  offered: z.int(),
  /** The endpoint that all this is about, and the generation id that its hub showed last. */
  endpoint: z.string(),
  generation: z.optional(z.string()),
});
export type OutboxState = z.infer<typeof stateSchema>;

interface StoredRow {
  sequence: number;
  id: Buffer;
  body: string;
}

export interface QuarantineRow {
  sequence: number;
  at: string;
  reason: SyncTrouble;
  body: string;
}

const reasonSchema = z.object({
  code: z.string(),
  text: z.object({ 'zh-CN': z.string(), en: z.string() }),
});

/** What waits, what was sent when, what was refused. */
export function outboxTable(db: Db) {
  const meta = metaTable(db);
  const after = db.prepare<[number, number], StoredRow>(
    'SELECT sequence, id, body FROM statements WHERE sequence > ? ORDER BY sequence LIMIT ?',
  );
  // "+" keeps SQLite from walking through the bodies: the numbers stand in a small index too.
  const count = db
    .prepare<[number], number>('SELECT count(*) FROM statements WHERE +sequence > ?')
    .pluck();
  const addSent = db.prepare<[number, number, string]>(
    'INSERT OR REPLACE INTO sent VALUES (?, ?, ?)',
  );
  const sentAround = db.prepare<[number], { last: number; at: string }>(
    'SELECT last, at FROM sent WHERE first <= ? ORDER BY first DESC LIMIT 1',
  );
  const lastSent = db.prepare<[], string | null>('SELECT max(at) FROM sent').pluck();
  const sentDays = db.prepare<[number], SentDay>(
    `SELECT date(at, 'localtime') AS day, max(at) AS last,
       sum(last - first + 1
         - (SELECT count(*) FROM quarantine WHERE sequence BETWEEN first AND last)) AS statements
     FROM sent GROUP BY day ORDER BY day DESC LIMIT ?`,
  );
  const clearSent = db.prepare('DELETE FROM sent');
  const sentBefore = db.prepare<[string], { first: number; last: number }>(
    'SELECT first, last FROM sent WHERE at < ?',
  );
  const dropSent = db.prepare<[number]>('DELETE FROM sent WHERE first = ?');
  const prune = db.prepare<[number, number]>(
    `DELETE FROM statements WHERE sequence BETWEEN ? AND ?
       AND sequence NOT IN (SELECT sequence FROM quarantine)`,
  );
  const refuse = db.prepare<[number, string, string]>(
    'INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?)',
  );
  const release = db.prepare<[number]>('DELETE FROM quarantine WHERE sequence = ?');
  const releaseAll = db.prepare('DELETE FROM quarantine');
  const refused = db
    .prepare<[number], number>('SELECT 1 FROM quarantine WHERE sequence = ?')
    .pluck();
  const refusedCount = db.prepare<[], number>('SELECT count(*) FROM quarantine').pluck();
  const refusedParcels = db.prepare<[number, number], StoredRow>(
    `SELECT sequence, id, body FROM quarantine JOIN statements USING (sequence)
     WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const refusedRows = db.prepare<
    [],
    { sequence: number; at: string; reason: string; body: string }
  >(
    `SELECT sequence, at, reason, body FROM quarantine JOIN statements USING (sequence)
     ORDER BY sequence LIMIT 1000`,
  );
  const isRefused = (sequence: number) => refused.get(sequence) !== undefined;
  return {
    state: (): OutboxState => {
      const kept = stateSchema.safeParse(meta.get('outbox'));
      return kept.success ? kept.data : { cursor: 0, offered: 0, endpoint: '' };
    },
    setState: (state: OutboxState): void => meta.set('outbox', state),
    /** Statements after a number, in order. */
    after: (sequence: number, limit: number) => after.all(sequence, limit).map(asParcel),
    countAfter: (sequence: number) => count.get(sequence) ?? 0,
    markSent: (first: number, last: number, at: string): void => void addSent.run(first, last, at),
    /** When a statement was sent; nothing if it was not. */
    sentAt: (sequence: number): string | undefined => {
      const range = sentAround.get(sequence);
      const sent = range !== undefined && sequence <= range.last && !isRefused(sequence);
      return sent ? range.at : undefined;
    },
    lastSent: () => lastSent.get() ?? undefined,
    /** The newest days on which something was sent. */
    sentDays: (most: number) => sentDays.all(most),
    /** Everything counts as never sent. */
    clearSent: (): void => {
      clearSent.run();
      releaseAll.run();
    },
    /** Deletes what was sent before that day. */
    pruneSentBefore: (at: string): void => {
      for (const { first, last } of sentBefore.all(at)) {
        prune.run(first, last);
        dropSent.run(first);
      }
    },
    refuse: (sequence: number, at: string, reason: SyncTrouble): void =>
      void refuse.run(sequence, at, JSON.stringify(reason)),
    isRefused,
    release: (sequence: number): void => void release.run(sequence),
    refusedCount: () => refusedCount.get() ?? 0,
    refusedAfter: (sequence: number, limit: number) =>
      refusedParcels.all(sequence, limit).map(asParcel),
    /** The first thousand. */
    refused: (): QuarantineRow[] =>
      refusedRows
        .all()
        .map((row) => ({ ...row, reason: reasonSchema.parse(JSON.parse(row.reason)) })),
  };
}

function asParcel({ sequence, id, body }: StoredRow): Parcel {
  return { sequence, id: uuidText(id), body };
}

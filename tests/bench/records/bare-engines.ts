import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { statementColumns } from '#hub/store/append-rows.ts';
import { openDatabase } from '#hub/store/database.ts';
import type { Engine } from '#hub/store/engine.ts';
import { migrate } from '#hub/store/engine.ts';
import { openPostgres } from '#hub/store/postgres.ts';
import { openSqlite } from '#hub/store/sqlite.ts';
import { binaryUuid, nativeUuid } from '#hub/store/uuid.ts';
import { BareRows } from './bare-rows.ts';

/**
 * Which table the bare inserts go to: `same`, the hub's own table of statements with all of its columns
 * and indexes; `lean`, one with nothing but number, id and text.
 */
export type BareTable = 'same' | 'lean';

/** An engine without a hub. */
export interface BareEngine {
  /** Inserts so many statements, a transaction a batch; returns seconds. */
  insert(table: BareTable, order: BareOrder): Promise<number>;
  end(): Promise<void>;
}

interface BareOrder {
  seed: string;
  count: number;
  people: number;
  clients: number;
}

const columns: readonly string[] = statementColumns.map(([name]) => name);
const idAt = columns.indexOf('id');
const textAt = columns.indexOf('statement');

async function migrated(engine: Engine): Promise<void> {
  await migrate(engine);
  await engine.close();
}

/** SQLite under the hub's own settings: one connection, prepared inserts, one transaction a batch. */
export async function bareSqlite(parent: string, batch: number): Promise<BareEngine> {
  const key = Buffer.alloc(32, 7);
  const folder = mkdtempSync(join(parent, 'bare-'));
  await migrated(openSqlite({ folder, key, alone: true }));
  const same = openDatabase(join(folder, 'hub.sqlite'), key);
  const lean = openDatabase(join(folder, 'lean.sqlite'), key);
  lean.exec('create table bare (seq integer primary key, id blob unique, statement text)');
  const marks = columns.map(() => '?').join(',');
  const addSame = same.prepare(`insert into statements (${columns.join(',')}) values (${marks})`);
  const addLean = lean.prepare('insert into bare (id, statement) values (?, ?)');
  const rows = new BareRows(binaryUuid, batch);
  return {
    insert: (table, { seed, count, people }) => {
      const batches = rows.make(seed, count, people);
      const database = table === 'same' ? same : lean;
      const add = (row: unknown[]): unknown =>
        table === 'same' ? addSame.run(row) : addLean.run(row[idAt], row[textAt]);
      const addAll = database.transaction((some: unknown[][]) => {
        for (const row of some) add(row);
      });
      const start = performance.now();
      for (const some of batches) addAll.immediate(some);
      return Promise.resolve((performance.now() - start) / 1000);
    },
    end: () => {
      same.close();
      lean.close();
      return Promise.resolve();
    },
  };
}

/** PostgreSQL: as many connections as clients, one prepared insert of lists a batch. */
export async function barePostgres(url: string, batch: number): Promise<BareEngine> {
  await migrated(openPostgres(url));
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  await pool.query('create table bare (seq bigserial primary key, id uuid unique, statement text)');
  const lists = statementColumns.map(([, type], index) => `$${index + 1}::${type}[]`).join(',');
  const texts = {
    same: `insert into statements (${columns.join(',')}) select * from unnest(${lists})`,
    lean: 'insert into bare (id, statement) select * from unnest($1::uuid[], $2::text[])',
  };
  const rows = new BareRows(nativeUuid, batch);
  return {
    insert: async (table, { seed, count, people, clients }) => {
      const wanted = table === 'same' ? columns.map((_, at) => at) : [idAt, textAt];
      const batches = rows
        .make(seed, count, people)
        .map((some) => wanted.map((at) => some.map((row) => row[at])));
      const start = performance.now();
      let next = 0;
      const client = async (): Promise<void> => {
        for (let values = batches[next++]; values; values = batches[next++]) {
          await pool.query({ name: table, text: texts[table], values });
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      return (performance.now() - start) / 1000;
    },
    end: () => pool.end(),
  };
}

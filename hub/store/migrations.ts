import type { ColumnDataType, CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { sql } from 'kysely';

import { createPlainAppend } from './postgres-append.ts';

/** Which of the two engines the store stands on. */
export type EngineKind = 'sqlite' | 'postgres';

/** Types that the engines name differently. */
function types(kind: EngineKind) {
  const postgres = kind === 'postgres';
  const either = (ofPostgres: ColumnDataType, ofSqlite: ColumnDataType) =>
    postgres ? ofPostgres : ofSqlite;
  return {
    uuid: either('uuid', 'blob'),
    bytes: either('bytea', 'blob'),
    small: either('int2', 'integer'),
    /** An index ends with `seq`; SQLite adds its row id by itself. */
    withSeq: (column: string) => (postgres ? [column, 'seq'] : [column]),
    compact: <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
      postgres ? table : table.modifyEnd(sql`without rowid`),
  };
}

async function createStatements(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
  const { uuid, small, withSeq, compact } = types(kind);
  await db.schema
    .createTable('statements')
    .addColumn('seq', kind === 'postgres' ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('id', uuid, (c) => c.notNull().unique())
    .addColumn('stored', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'integer')
    .addColumn('verb', 'integer', (c) => c.notNull())
    .addColumn('activity', 'integer')
    .addColumn('registration', uuid)
    .addColumn('target', uuid)
    .addColumn('voiding', small, (c) => c.notNull())
    .addColumn('voided', small, (c) => c.notNull())
    .addColumn('authority', 'integer', (c) => c.notNull())
    .addColumn('lacks', small, (c) => c.notNull())
    .addColumn('edition', small, (c) => c.notNull())
    .addColumn('attachments', small, (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .execute();
  for (const column of ['actor', 'verb', 'activity', 'registration', 'authority']) {
    const index = db.schema.createIndex(`statements_${column}`).on('statements');
    await index.columns(withSeq(column)).execute();
  }
  await sql`create index statements_target on statements (target) where target is not null`.execute(
    db,
  );
  const links = db.schema
    .createTable('links')
    .addColumn('term', 'integer', (c) => c.notNull())
    .addColumn('broad', small, (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('source', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('links_key', ['term', 'broad', 'seq', 'source']);
  await compact(links).execute();
}

async function createTerms(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
  const { compact } = types(kind);
  await db.schema
    .createTable('terms')
    .addColumn('id', kind === 'postgres' ? 'serial' : 'integer', (c) => c.primaryKey())
    .addColumn('digest', 'text', (c) => c.notNull().unique())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('activities')
    .addColumn('term', 'integer', (c) => c.primaryKey())
    .addColumn('definition', 'text', (c) => c.notNull())
    .execute();
  const names = db.schema
    .createTable('agent_names')
    .addColumn('term', 'integer', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('agent_names_key', ['term', 'digest']);
  await compact(names).execute();
}

async function createDocuments(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
  const { bytes } = types(kind);
  await db.schema
    .createTable('attachments')
    .addColumn('sha2', 'text', (c) => c.primaryKey())
    .addColumn('content_type', 'text', (c) => c.notNull())
    .addColumn('data', bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('documents')
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('registration', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content_type', 'text', (c) => c.notNull())
    .addColumn('etag', 'text', (c) => c.notNull())
    .addColumn('updated', 'bigint', (c) => c.notNull())
    .addColumn('data', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('documents_key', ['scope', 'registration', 'digest'])
    .execute();
}

async function createKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('credentials')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('home_page', 'text')
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('created', 'bigint', (c) => c.notNull())
    .addColumn('revoked', 'bigint')
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function createFacts(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
  const { compact } = types(kind);
  let halls = db.schema
    .createTable('hall_facts')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('person', 'integer', (c) => c.notNull());
  for (const count of ['visits', 'completions', 'attempts', 'passes'] as const) {
    halls = halls.addColumn(count, 'integer', (c) => c.notNull());
  }
  const scored = halls.addColumn('score', 'double precision', (c) => c.notNull());
  await compact(
    scored.addPrimaryKeyConstraint('hall_facts_key', ['hall', 'month', 'person']),
  ).execute();
  const exhibits = db.schema
    .createTable('exhibit_facts')
    .addColumn('exhibit', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('person', 'integer', (c) => c.notNull())
    .addColumn('looks', 'integer', (c) => c.notNull())
    .addColumn('seconds', 'double precision', (c) => c.notNull())
    .addPrimaryKeyConstraint('exhibit_facts_key', ['exhibit', 'month', 'person']);
  await compact(exhibits).execute();
}

/** The migrations of both engines, oldest first. One that has shipped is never changed. */
export function migrations(kind: EngineKind): Record<string, Migration> {
  return {
    '0001-store': {
      up: async (db: Kysely<unknown>) => {
        await createTerms(db, kind);
        await createStatements(db, kind);
        await createDocuments(db, kind);
        await createKeys(db);
        await createFacts(db, kind);
        if (kind === 'postgres') await createPlainAppend(db);
      },
    },
  };
}

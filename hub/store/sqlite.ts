import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { DatabaseConnection, Driver, SqliteDatabase } from 'kysely';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import { XunzhanError } from '#model/errors.ts';
import { openDatabase } from './database.ts';
import type { Engine } from './engine.ts';
import { plainAppend } from './sqlite-append.ts';
import type { HubTables } from './tables.ts';
import { binaryUuid } from './uuid.ts';

const sqliteFile = 'hub.sqlite';

/** Transactions that mean to write say so at once, or another process could come between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Texts of statements that are kept compiled. */
const compiledAtMost = 200;

/** The database with its statements kept compiled: few texts come again and again. */
function compiling(database: Database.Database): SqliteDatabase {
  const compiled = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      let statement = compiled.get(text);
      if (!statement) {
        statement = database.prepare(text);
        if (compiled.size >= compiledAtMost) compiled.clear();
        compiled.set(text, statement);
      }
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }
}

/**
 * Takes the data folder for this process alone: a lock that the system drops when the process dies.
 * @throws XunzhanError `hub/data-in-use`.
 */
function takeFolder(folder: string): Database.Database {
  const lock = new Database(join(folder, 'hub.lock'), { timeout: 200 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw new XunzhanError(
      'hub/data-in-use',
      {
        'zh-CN': '这个数据文件夹正被另一个总部服务器使用。请先停止它，或换一个文件夹。',
        en: 'Another hub is using this data folder. Stop it first, or choose another folder.',
      },
      { cause: error },
    );
  }
}

/**
 * Opens the store in `folder`, made when missing. `alone`: for a server or a restore; commands that
 * run beside a server (backup, keys) leave it false.
 */
export function openSqlite(options: {
  folder: string;
  key: Buffer;
  alone: boolean;
  /** Milliseconds since 1970; the system's clock unless a test sets it. */
  clock?: () => number;
}): Engine {
  const { folder, key, alone, clock = Date.now } = options;
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = alone ? takeFolder(folder) : undefined;
  let database: Database.Database;
  try {
    database = openDatabase(join(folder, sqliteFile), key);
  } catch (error) {
    lock?.close();
    throw error;
  }
  const db = new Kysely<HubTables>({ dialect: new ImmediateDialect(compiling(database)) });
  let append: ReturnType<typeof plainAppend> | undefined;
  return {
    kind: 'sqlite',
    db,
    uuid: binaryUuid,
    // Through kysely's one connection, so that it waits for transactions that are under way.
    appendPlain: (plain) =>
      db.connection().execute(() => {
        append ??= plainAppend(database, clock);
        return Promise.resolve(append(plain));
      }),
    // One connection, one writer: the transaction itself is the lock.
    lockAppend: () => Promise.resolve(),
    lockDocument: () => Promise.resolve(),
    consistentThrough: async () => {
      const last = await db
        .selectFrom('statements')
        .select('stored')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return Math.max(clock(), last?.stored ?? 0);
    },
    now: () => Promise.resolve(clock()),
    close: async () => {
      await db.destroy();
      lock?.close();
    },
  };
}

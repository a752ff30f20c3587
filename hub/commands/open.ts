import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { XunzhanError } from '#model/errors.ts';
import { readStoreKey } from '../keys/store-key.ts';
import type { Engine } from '../store/engine.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { openStore } from '../store/store.ts';
import { statementRules } from '../xapi/statement/store-rules.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How a command uses the store: `serve` runs on it, `beside` works while a hub may run,
 * `alone` needs it for itself.
 */
export type StoreUse = 'serve' | 'beside' | 'alone';

export function storeKey(folder: string, environment: Environment): Buffer {
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  return readStoreKey(folder, environment);
}

async function postgresEngine(url: string, use: StoreUse): Promise<Engine> {
  const { openPostgres, takePostgres } = await import('../store/postgres.ts');
  if (use === 'beside') return openPostgres(url, 2);
  const release = await takePostgres(url, use === 'serve');
  if (!release) {
    throw new XunzhanError('hub/data-in-use', {
      'zh-CN':
        use === 'serve'
          ? '数据库正在恢复备份。请等恢复完成后再启动。'
          : '还有总部服务器在使用这个数据库。请先停止全部服务器。',
      en:
        use === 'serve'
          ? 'A backup is being restored into this database. Start again when it is done.'
          : 'Hubs are still using this database. Stop them all first.',
    });
  }
  const engine = openPostgres(url);
  return {
    ...engine,
    close: async () => {
      await engine.close();
      await release();
    },
  };
}

/** Opens the engine that the environment names: `DATABASE_URL`, else SQLite in the data folder. */
function openEngine(folder: string, environment: Environment, use: StoreUse): Promise<Engine> {
  const url = environment['DATABASE_URL'];
  if (url !== undefined && url !== '') return postgresEngine(url, use);
  const key = storeKey(folder, environment);
  return Promise.resolve(openSqlite({ folder, key, alone: use !== 'beside' }));
}

/** Opens and migrates the store. */
export async function openHubStore(
  folder: string,
  environment: Environment,
  use: StoreUse,
): Promise<Store> {
  const engine = await openEngine(folder, environment, use);
  try {
    return await openStore(engine, statementRules);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

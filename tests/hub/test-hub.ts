import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCredential } from '#hub/keys/credentials.ts';
import type { Role } from '#hub/keys/roles.ts';
import { hubServer } from '#hub/server/hub-server.ts';
import type { RelayShare } from '#hub/relay/relay-share.ts';
import type { Limits } from '#hub/server/limits.ts';
import type { Engine } from '#hub/store/engine.ts';
import { openPostgres } from '#hub/store/postgres.ts';
import { openSqlite } from '#hub/store/sqlite.ts';
import type { Store } from '#hub/store/store.ts';
import { openStore } from '#hub/store/store.ts';
import { statementRules } from '#hub/xapi/statement/store-rules.ts';
import { startPostgres } from './postgres.ts';

/** Of a request: headers go over the hub's own. */
interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** A hub inside the test's own process, over real HTTP on loopback. */
export interface TestHub {
  store: Store;
  origin: string;
  endpoint: string;
  /** Asks with full credentials under xAPI 2.0, unless headers say otherwise. */
  ask(path: string, init?: AskOptions): Promise<Response>;
  /** POSTs a JSON body to a resource. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Adds credentials and returns their Authorization header. */
  credentials(role: Role, homePage?: string): Promise<string>;
  stop(): Promise<void>;
}

export function basic(name: string, secret: string): string {
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
}

export const testKey = Buffer.alloc(32, 3);

/** An engine of one kind, made empty, and its removal. */
export interface TestEngine {
  open(clock?: () => number): Promise<Engine>;
  remove(): Promise<void>;
}

export function sqliteEngine(): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-hub-'));
  return {
    open: (clock) =>
      Promise.resolve(
        openSqlite({ folder, key: testKey, alone: true, ...(clock ? { clock } : {}) }),
      ),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** Makers of empty engines by name; PostgreSQL is there only where it can be had. */
export interface TestEngines {
  make: ReadonlyMap<'sqlite' | 'postgres', () => Promise<TestEngine>>;
  stop(): Promise<void>;
}

/** Starts what engine tests need; says so where PostgreSQL is not to be had. */
export async function testEngines(): Promise<TestEngines> {
  const make = new Map<'sqlite' | 'postgres', () => Promise<TestEngine>>([
    ['sqlite', () => Promise.resolve(sqliteEngine())],
  ]);
  const postgres = await startPostgres();
  if (typeof postgres === 'string') {
    console.warn(postgres);
    return { make, stop: () => Promise.resolve() };
  }
  let count = 0;
  make.set('postgres', async () => {
    count += 1;
    const url = await postgres.database(`hub_${count}`);
    return { open: () => Promise.resolve(openPostgres(url, 4)), remove: () => Promise.resolve() };
  });
  return { make, stop: () => postgres.stop() };
}

/** Starts a hub on an open engine. */
export async function startTestHub(
  engine: Engine,
  limits: Partial<Limits> = {},
  { share, port = 0 }: { share?: RelayShare; port?: number } = {},
): Promise<TestHub> {
  const store = await openStore(engine, statementRules);
  const names = await engine.db.selectFrom('credentials').select('name').execute();
  // Another hub on the same store may have been started before.
  if (!names.some(({ name }) => name === 'test'))
    await addCredential(engine.db, { name: 'test', secret: 'secret', role: 'all' });
  const { server, stop } = await hubServer({
    store,
    homePage: 'https://hub.invalid/',
    logLevel: 'silent',
    limits,
    ...(share ? { share } : {}),
  });
  const origin = await server.listen({ port, host: '127.0.0.1' });
  const endpoint = `${origin}/xapi`;
  const own = { authorization: basic('test', 'secret'), 'x-experience-api-version': '2.0.0' };
  const ask: TestHub['ask'] = (path, init = {}) =>
    fetch(`${endpoint}${path}`, { ...init, headers: { ...own, ...init.headers } });
  let keys = 0;
  return {
    store,
    origin,
    endpoint,
    ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    credentials: async (role, homePage) => {
      keys += 1;
      const name = `${role}-${keys}`;
      const given = homePage === undefined ? {} : { homePage };
      await addCredential(engine.db, { name, secret: 'secret', role, ...given });
      return basic(name, 'secret');
    },
    stop,
  };
}

import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of one's own in a temporary folder. */
export interface TestPostgres {
  /** Makes an empty database and returns its address. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

const root = '/usr/lib/postgresql';

function findBinaries(): string | undefined {
  if (existsSync(root)) {
    const versions = readdirSync(root)
      .filter((version) => Number(version) >= 15 && existsSync(join(root, version, 'bin/initdb')))
      .toSorted((a, b) => Number(b) - Number(a));
    if (versions[0] !== undefined) return join(root, versions[0], 'bin');
  }
  const found = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? undefined : found.replace(/\/initdb$/, '');
}

/** Installs the system's package once where that is possible (root, Debian, a package mirror). */
function binaries(): string | undefined {
  const found = findBinaries();
  if (found !== undefined || process.getuid?.() !== 0) return found;
  const options = { stdio: 'ignore', timeout: 120_000 } as const;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options);
  return findBinaries();
}

/** PostgreSQL refuses to run as root: the user of its package, or nobody, does it. */
function runner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const number = (flag: string): number =>
      Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
    const [uid, gid] = [number('-u'), number('-g')];
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid };
  }
  return {};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function admin<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    try {
      await admin(url, (client) => client.query('select 1'));
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('postgres did not become ready within 15 s');
}

/**
 * Starts PostgreSQL on a free port of loopback. `durable` keeps fsync on, as in production; tests
 * that kill no database server go faster without.
 * Returns the reason as text when PostgreSQL is not to be had: print it and run the rest.
 */
export async function startPostgres(options = { durable: false }): Promise<TestPostgres | string> {
  const bin = binaries();
  if (bin === undefined) {
    return 'PostgreSQL 15 or newer is not installed and cannot be: its tests are left out';
  }
  const user = runner();
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return `initdb failed, PostgreSQL tests are left out: ${made.stderr}`;
  }
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  if (!options.durable) settings.push('fsync=off', 'full_page_writes=off');
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  const address = (name: string): string => `postgres://hub@127.0.0.1:${port}/${name}`;
  // A test run that is broken off must not leave a server behind.
  const abandon = (): void => {
    server.kill('SIGQUIT');
  };
  process.once('exit', abandon);
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await exited;
    process.off('exit', abandon);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(address('postgres'), server);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    database: async (name) => {
      await admin(address('postgres'), (client) => client.query(`create database ${name}`));
      return address(name);
    },
    stop,
  };
}

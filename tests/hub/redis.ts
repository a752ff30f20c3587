import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of one's own in a temporary folder, which keeps nothing. */
export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

function isThere(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs the system's package once where that is possible (root, Debian, a package mirror). */
function canBeHad(): boolean {
  if (isThere() || process.getuid?.() !== 0) return isThere();
  const options = { stdio: 'ignore', timeout: 120_000 } as const;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], options);
  return isThere();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts Redis on a free port of loopback. Returns the reason as text where it is not to be had: print it
 * and run the rest. `port` to come back on the same one.
 */
export async function startRedis(port?: number): Promise<TestRedis | string> {
  if (!canBeHad()) return 'Redis is not installed and cannot be: its tests are left out';
  const own = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-redis-'));
  const server = spawn(
    'redis-server',
    `--port ${own} --bind 127.0.0.1 --dir ${folder} --save --appendonly no --daemonize no`.split(
      ' ',
    ),
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  // A test run that is broken off must not leave a server behind.
  const abandon = (): void => void server.kill('SIGKILL');
  process.once('exit', abandon);
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/Ready to accept connections/.test(said)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`redis ended with ${code}: ${said}`)));
  });
  return {
    url: `redis://127.0.0.1:${own}`,
    stop: async () => {
      server.kill('SIGKILL');
      await exited;
      process.off('exit', abandon);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

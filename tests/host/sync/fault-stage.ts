import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SyncStatus } from '#model/host-api/sync.ts';
import { uuid5, uuidBytes, uuidText } from '#host/visits/statement-id.ts';
import { hostPlace } from '../test-host.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const hostScript = fileURLToPath(new URL('faulty-host.ts', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Host and hub as processes that can be killed, and what the host acknowledged. */
export class FaultStage {
  readonly acknowledged = new Set<string>();
  status: SyncStatus | undefined;
  /** Whether the host's data lies on a disk of its own that can be filled. */
  readonly ownDisk: boolean;
  readonly #place = hostPlace();
  readonly #key = randomBytes(32).toString('hex');
  readonly #hubFolder = join(this.#place.dataDir, '..', 'hub');
  #hub: ChildProcess | undefined;
  #host: ChildProcess | undefined;
  hubPort = 0;

  constructor() {
    const { dataDir } = this.#place;
    mkdirSync(dataDir, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'xunzhan-test', dataDir]);
    this.ownDisk = mounted.status === 0;
    onTestFinished(async () => {
      await this.killHost();
      await this.killHub();
      if (this.ownDisk) spawnSync('umount', ['-l', dataDir]);
    });
  }

  async startHub(): Promise<void> {
    this.hubPort ||= await freePort();
    const args = ['hub/main.ts', '--port', String(this.hubPort), '--data', this.#hubFolder];
    this.#hub = spawn(process.execPath, args, {
      cwd: project,
      env: this.#hubEnv(),
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 600; tries += 1) {
      const up = await fetch(`http://127.0.0.1:${this.hubPort}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the hub did not start');
  }

  /** `backup` or `restore`. */
  async hubCommand(command: 'backup' | 'restore'): Promise<void> {
    const file = join(this.#place.dataDir, '..', 'hub.backup');
    const args = ['hub/main.ts', command, file, '--data', this.#hubFolder];
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: this.#hubEnv(),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await ended(child);
    if (child.exitCode !== 0) throw new Error(`hub ${command} failed`);
  }

  async killHub(): Promise<void> {
    this.#hub?.kill('SIGKILL');
    await ended(this.#hub);
  }

  startHost(endpointPort: number, clockWrongBy: number): void {
    const { dataDir, scenesDir } = this.#place;
    const endpoint = `http://127.0.0.1:${endpointPort}/xapi`;
    const args = [dataDir, scenesDir, this.#key, endpoint, String(clockWrongBy)];
    this.status = undefined;
    const host = fork(hostScript, args, { silent: true });
    host.stderr?.pipe(process.stderr);
    host.on('message', (message: { status: SyncStatus } | { visit: string; events: string[] }) => {
      if ('status' in message) {
        this.status = message.status;
        return;
      }
      const visit = uuidBytes(message.visit);
      for (const event of message.events) this.acknowledged.add(uuidText(uuid5(visit, event)));
    });
    this.#host = host;
  }

  async killHost(): Promise<void> {
    this.#host?.kill('SIGKILL');
    await ended(this.#host);
  }

  tellHost(message: 'quiet' | 'retry'): void {
    this.#host?.send(message);
  }

  /** Fills the host's disk, and frees it after a while. */
  async fillDisk(milliseconds: number): Promise<void> {
    const filler = join(this.#place.dataDir, 'filler');
    try {
      for (let part = 0; part < 64; part += 1)
        writeFileSync(filler, Buffer.alloc(2 ** 20), { flag: 'a' });
    } catch {
      // Full.
    }
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    rmSync(filler, { force: true });
  }

  /** Ids of all statements at the hub, as its pages list them: one that came twice would be there twice. */
  async hubStatements(): Promise<string[]> {
    const ids: string[] = [];
    const origin = `http://127.0.0.1:${this.hubPort}`;
    let next = '/xapi/statements?limit=500&ascending=true';
    while (next !== '') {
      const answer = await fetch(origin + next, {
        headers: {
          authorization: `Basic ${btoa('key:fault-test-secret')}`,
          'x-experience-api-version': '1.0.3',
        },
      });
      const page: { statements: { id: string }[]; more?: string } = JSON.parse(await answer.text());
      ids.push(...page.statements.map(({ id }) => id));
      next = page.more ?? '';
    }
    return ids;
  }

  #hubEnv(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, ...env } = process.env;
    return { ...env, HUB_BOOTSTRAP_KEY: 'key:fault-test-secret', HUB_KEY: this.#key };
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Words of the command line that share the hall on a loopback address. */
export const shared = ['--lan', '--lan-address', '127.0.0.1', '--lan-port', '0', '--no-mdns'];

/** The host as `npm run serve` starts it, with data and keys of its own in a temporary folder. */
export class ServedHall {
  readonly #folder = mkdtempSync(join(tmpdir(), 'xunzhan-e2e-'));
  readonly dataDir = join(this.#folder, 'data');
  readonly keyDir = join(this.#folder, 'keys');
  readonly #more: readonly string[];
  #host: ChildProcess | undefined;
  #address = '';
  #lanAddress = '';

  /** @param more further words of the command line */
  constructor(more: readonly string[] = []) {
    this.#more = more;
  }

  /** Where the hall is served; ends with a slash. Changes when the host is started again. */
  get address(): string {
    return this.#address;
  }

  /** Where headsets and phones find it, once it says that it shares. */
  get lanAddress(): string {
    return this.#lanAddress;
  }

  /** Starts the host and waits until it says where it is. Port 0 is any free one. */
  async start(port = 0): Promise<void> {
    const args = [
      'host/serve/serve.ts',
      '--port',
      String(port),
      '--data',
      this.dataDir,
      ...this.#more,
    ];
    const host = spawn(process.execPath, args, {
      cwd: project,
      env: { ...process.env, XUNZHAN_KEY_DIR: this.keyDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#host = host;
    this.#address = await new Promise<string>((resolve, reject) => {
      createInterface({ input: host.stdout }).on('line', (line) => {
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
        if (address !== undefined) resolve(address);
        this.#lanAddress = /https:\/\/[\d.]+:\d+\//.exec(line)?.[0] ?? this.#lanAddress;
      });
      host.once('exit', (status) => reject(new Error(`the host ended with ${status}`)));
      setTimeout(() => reject(new Error('the host did not start within 90 s')), 90_000).unref();
    });
  }

  /** @param signal SIGTERM ends the host in good order; SIGKILL is a power cut for the process */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const host = this.#host;
    this.#host = undefined;
    if (!host || host.exitCode !== null || host.signalCode !== null) return;
    const ended = once(host, 'exit');
    host.kill(signal);
    await ended;
  }

  /** Ends the host and forgets its data. */
  async dispose(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Playwright's test with a served hall of its own for each test. */
export const test = base.extend<{ hall: ServedHall }>({
  hall: async ({}, provide) => {
    const hall = new ServedHall();
    try {
      await hall.start();
      await provide(hall);
    } finally {
      await hall.dispose();
    }
  },
});

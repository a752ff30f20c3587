import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Root of the repository. */
const repository = join(import.meta.dirname, '../..');

/** A hub in its own process. */
export interface HubProcess {
  /** `http://127.0.0.1:N/xapi` */
  endpoint: string;
  origin: string;
  process: ChildProcess;
  /** Everything it has written to standard output and error. */
  output(): string;
  /** Ends it with a signal and waits. Returns its exit code, or null after a kill. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs a command of the hub to its end. */
export async function runHub(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(repository, 'hub/main.ts'), ...args], {
    cwd: repository,
    env: { ...process.env, HUB_LOG_LEVEL: 'error', ...environment },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** Starts a hub, on a free port where none is named, and waits until it listens. @throws Error with its output. */
export async function startHub(
  data: string,
  environment: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<HubProcess> {
  const child = spawn(
    process.execPath,
    [join(repository, 'hub/main.ts'), 'serve', '--port', String(port), '--data', data],
    {
      cwd: repository,
      env: {
        ...process.env,
        HUB_BOOTSTRAP_KEY: 'test:secret',
        HUB_LOG_LEVEL: 'error',
        ...environment,
      },
    },
  );
  // A test that is broken off while the hub starts must not leave it behind.
  const abandon = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', abandon);
  child.once('close', () => process.off('exit', abandon));
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /hub listening: (http:\S+)\/xapi/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => {
      reject(new Error(`the hub ended: ${output}`));
    });
  });
  return {
    endpoint: `${address}/xapi`,
    origin: address,
    process: child,
    output: () => output,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Headers of a request with the credentials that `startHub` sets up. */
export function xapiHeaders(extra: Record<string, string> = {}): Record<string, string> {
  return {
    authorization: `Basic ${Buffer.from('test:secret').toString('base64')}`,
    'x-experience-api-version': '2.0.0',
    ...extra,
  };
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root directory, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

interface CommandOptions {
  /** The command and everything it started is killed after this many seconds. */
  limitSeconds: number;
  env?: Record<string, string>;
  cwd?: string;
  /** Collects standard output instead of passing it on. */
  capture?: boolean;
}

export interface CommandResult {
  ok: boolean;
  timedOut: boolean;
  /** What the command wrote to standard output; empty unless `capture` was asked for. */
  stdout: string;
}

/**
 * Runs a program without a shell and without standard input. It gets its own process group, so that
 * a step that hangs is ended together with the servers and browsers it started.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  { limitSeconds, env = {}, cwd = root, capture = false }: CommandOptions,
): Promise<CommandResult> {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    detached: ownGroup,
    windowsHide: true,
  });
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  };
  const interrupted = () => {
    kill();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);

  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    console.log(`${program} took longer than ${limitSeconds} s and was ended`);
    kill();
  }, limitSeconds * 1000);

  try {
    const ok = await new Promise<boolean>((resolve) => {
      child.once('error', (error) => {
        console.log(`${program} could not be started: ${error.message}`);
        resolve(false);
      });
      child.once('close', (code) => resolve(code === 0));
    });
    return { ok: ok && !timedOut, timedOut, stdout: Buffer.concat(chunks).toString('utf8') };
  } finally {
    clearTimeout(timer);
    // A step that ended well may still have left a server of its own behind.
    kill();
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

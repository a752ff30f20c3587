import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's directory. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  /** Exit status; nothing where the program could not be started or was ended by a signal. */
  status: number | null;
  seconds: number;
  /** Someone asked it to end, by Ctrl-C or otherwise. */
  interrupted: boolean;
}

/**
 * Runs a program in the foreground and waits for its end. Ctrl-C reaches it from the terminal; a
 * request to end that only we get is passed on.
 */
export async function runProgram(program: string, args: readonly string[]): Promise<Ended> {
  const begin = performance.now();
  const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit' });
  let interrupted = false;
  const onInterrupt = () => {
    interrupted = true;
  };
  const onTerminate = () => {
    interrupted = true;
    child.kill('SIGTERM');
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  process.off('SIGINT', onInterrupt);
  process.off('SIGTERM', onTerminate);
  return { status, seconds: (performance.now() - begin) / 1000, interrupted };
}

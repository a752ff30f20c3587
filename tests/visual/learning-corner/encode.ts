import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Feeds the system's ffmpeg piece by piece; rejects when it can't encode. */
export async function encode(
  args: readonly string[],
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(ffmpeg, 'close');
  for await (const piece of pieces) {
    if (!ffmpeg.stdin.write(piece)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

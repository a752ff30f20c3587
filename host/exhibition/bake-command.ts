import { bakeExhibition } from '../bake/bake-exhibition.ts';
import type { Quality } from '../bake/quality.ts';
import { progressBar } from './progress-bar.ts';

/** `bake DIR [--quality quick|full] [--room ID] [--force]`; Ctrl+C stops it and keeps the rooms that are ready. */
export async function bakeCommand(
  directory: string,
  options: { quality: Quality; room?: string; force: boolean },
): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error('stopped'));
  process.once('SIGINT', stop);
  const bar = progressBar(process.stderr);
  try {
    const { baked, kept } = await bakeExhibition(directory, {
      quality: options.quality,
      force: options.force,
      ...(options.room === undefined ? {} : { rooms: [options.room] }),
      signal: controller.signal,
      onProgress: ({ room, index, count, share }) =>
        bar.show(`${room} (${index + 1}/${count})`, share),
    });
    bar.end();
    for (const { room, bytes, seconds } of baked) {
      console.log(`${room}: ${seconds.toFixed(1)} s, ${(bytes / 1024).toFixed(0)} KB`);
    }
    if (kept.length > 0) console.log(`未变 unchanged: ${kept.join(', ')}`);
    return 0;
  } catch (cause) {
    bar.end();
    if (!controller.signal.aborted) throw cause;
    console.error('已停止；算好的展区已保存。 Stopped; the rooms that were ready are kept.');
    return 1;
  } finally {
    process.off('SIGINT', stop);
  }
}

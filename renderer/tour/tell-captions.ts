import { captionAt, captionsFor } from './captions.ts';
import type { Caption } from './captions.ts';
import type { Telling, TellingHandle, TellingListeners } from './telling.ts';

/** How often captions are looked up, milliseconds: they change every few seconds. */
const tick = 150;

/**
 * Shows a text line by line at reading pace, without a sound.
 *
 * @param lines captions timed for speed 1; those of the text when left out
 * @param from seconds at speed 1 that are told already
 */
export function tellCaptions(
  telling: Telling,
  { onCaption, onTold }: TellingListeners,
  lines: readonly Caption[] = captionsFor(telling.text, telling.language, 1),
  from = 0,
): TellingHandle {
  const length = lines.at(-1)?.to ?? 0;
  let { speed } = telling;
  let elapsed = from;
  let since = performance.now();
  let shown = '';
  let timer: ReturnType<typeof setInterval> | undefined;
  const count = () => {
    const now = performance.now();
    elapsed += ((now - since) / 1000) * speed;
    since = now;
  };
  const step = () => {
    count();
    const text = captionAt(lines, elapsed)?.text ?? '';
    if (text !== shown) onCaption((shown = text));
    if (elapsed < length) return;
    clearInterval(timer);
    onTold();
  };
  const run = () => {
    clearInterval(timer);
    since = performance.now();
    timer = setInterval(step, tick);
  };
  run();
  step();
  return {
    pause: () => {
      count();
      clearInterval(timer);
    },
    resume: run,
    setSpeed: (next) => {
      speed = next;
    },
    stop: () => clearInterval(timer),
  };
}

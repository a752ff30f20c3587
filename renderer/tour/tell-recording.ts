import { captionsFor } from './captions.ts';
import type { Caption } from './captions.ts';
import { tellCaptions } from './tell-captions.ts';
import type { Telling, TellingHandle, TellingListeners } from './telling.ts';

/** Milliseconds without progress after which a recording counts as stuck. */
const stuckAfter = 8000;

/**
 * Plays recorded narration with its captions. One that can't be played, or gets stuck, is replaced by captions at
 * reading pace from about where it stopped.
 */
export function tellRecording(
  telling: Telling,
  recording: NonNullable<Telling['recording']>,
  listeners: TellingListeners,
): TellingHandle {
  const audio = new Audio(recording.audio);
  audio.muted = !telling.sound;
  let { speed } = telling;
  let shown = '';
  let stopped = false;
  let silent: TellingHandle | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  audio.playbackRate = speed;

  const giveUp = () => {
    if (stopped || silent) return;
    const share = audio.duration > 0 ? audio.currentTime / audio.duration : 0;
    release();
    const lines = captionsFor(telling.text, telling.language, 1);
    const from = share * (lines.at(-1)?.to ?? 0);
    silent = tellCaptions({ ...telling, speed }, listeners, lines, from);
  };
  const watch = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(giveUp, stuckAfter);
  };
  const release = () => {
    clearTimeout(watchdog);
    audio.onended = null;
    audio.ontimeupdate = null;
    audio.onerror = null;
    audio.pause();
    audio.removeAttribute('src');
  };
  const play = () => {
    watch();
    audio.play().catch(giveUp);
  };
  audio.ontimeupdate = () => {
    watch();
    const lines = recording.captions.length > 0 ? recording.captions : fitted(telling, audio);
    const { currentTime } = audio;
    const line = lines.find(({ from, to }) => currentTime >= from && currentTime < to);
    if (line && line.text !== shown) listeners.onCaption((shown = line.text));
  };
  audio.onended = () => {
    release();
    listeners.onTold();
  };
  audio.onerror = giveUp;
  play();
  return {
    pause: () => {
      clearTimeout(watchdog);
      if (silent) silent.pause();
      else audio.pause();
    },
    resume: () => (silent ? silent.resume() : play()),
    setSpeed: (changed) => {
      speed = changed;
      audio.playbackRate = changed;
      silent?.setSpeed(changed);
    },
    stop: () => {
      stopped = true;
      silent?.stop();
      release();
    },
  };
}

/** Captions of the text itself, stretched to the recording: for a recording whose captions can't be read. */
function fitted({ text, language }: Telling, { duration }: HTMLAudioElement): Caption[] {
  const lines = captionsFor(text, language, 1);
  const length = lines.at(-1)?.to ?? 0;
  if (!Number.isFinite(duration) || length === 0) return lines;
  const scale = duration / length;
  return lines.map(({ from, to, text: line }) => ({
    from: from * scale,
    to: to * scale,
    text: line,
  }));
}

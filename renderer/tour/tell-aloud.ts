import { captionsFor, readingSeconds } from './captions.ts';
import { tellCaptions } from './tell-captions.ts';
import type { Telling, TellingHandle, TellingListeners } from './telling.ts';

/** A machine's voice at its ordinary rate is a little fast for a hall. */
const calmRate = 0.92;
/** A line that takes so many times its reading time, plus this many seconds, will not be spoken any more. */
const patience = { times: 3, seconds: 6 };

/**
 * Has a voice of this machine speak a text line by line, with each line as its caption. A voice that fails or falls
 * silent is replaced by captions at reading pace from the line it had come to.
 */
export function tellAloud(
  telling: Telling,
  voice: SpeechSynthesisVoice,
  listeners: TellingListeners,
): TellingHandle {
  const lines = captionsFor(telling.text, telling.language, 1);
  let { speed } = telling;
  let index = -1;
  let stopped = false;
  let silent: TellingHandle | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const giveUp = () => {
    if (stopped || silent) return;
    clearTimeout(watchdog);
    speechSynthesis.cancel();
    const from = lines[index]?.from ?? 0;
    silent = tellCaptions({ ...telling, speed }, listeners, lines, from);
  };
  const watch = () => {
    clearTimeout(watchdog);
    const seconds = readingSeconds(lines[index]?.text ?? '', telling.language) / speed;
    watchdog = setTimeout(giveUp, (seconds * patience.times + patience.seconds) * 1000);
  };
  const next = () => {
    if (stopped || silent) return;
    clearTimeout(watchdog);
    index += 1;
    const line = lines[index];
    if (!line) return listeners.onTold();
    listeners.onCaption(line.text);
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = speed * calmRate;
    utterance.onend = next;
    utterance.onerror = giveUp;
    watch();
    speechSynthesis.speak(utterance);
  };
  next();
  return {
    pause: () => {
      clearTimeout(watchdog);
      if (silent) silent.pause();
      else speechSynthesis.pause();
    },
    resume: () => {
      if (silent) return silent.resume();
      watch();
      speechSynthesis.resume();
    },
    setSpeed: (changed) => {
      speed = changed;
      silent?.setSpeed(changed);
    },
    stop: () => {
      stopped = true;
      clearTimeout(watchdog);
      silent?.stop();
      speechSynthesis.cancel();
      // A paused voice would swallow what is spoken next.
      speechSynthesis.resume();
    },
  };
}

import type { Language } from '#model/language.ts';
import type { Caption } from './captions.ts';
import { captionAt, captionsFor } from './captions.ts';

/** What a narrator is given for one step. */
export interface Telling {
  text: string;
  language: Language;
  /** Address of recorded narration and its captions, already read; none = speak or caption the text. */
  recording?: { audio: string; captions: Caption[] };
  speed: number;
  /** False: captions only. */
  voice: boolean;
}

export interface TellingHandle {
  pause: () => void;
  resume: () => void;
  stop: () => void;
}

interface Listeners {
  onCaption: (text: string) => void;
  /** Called once, never after `stop`. */
  onTold: () => void;
}

/** How often captions are looked up, milliseconds: they change every few seconds. */
const tick = 150;

/**
 * Tells one step: recorded narration if the package has it, else a voice of this machine, else captions at reading
 * pace. Captions always. A recording or voice that fails falls back to captions, so that a tour never hangs.
 */
export function tell(telling: Telling, listeners: Listeners): TellingHandle {
  if (telling.recording) return playRecording(telling, telling.recording, listeners);
  const voice = telling.voice ? localVoice(telling.language) : undefined;
  return voice ? speak(telling, voice, listeners) : caption(telling, listeners);
}

/**
 * A voice that speaks without sending the text to a server; undefined when there is none. Browsers mark such
 * voices with `localService` (Web Speech API).
 */
function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const wanted = language === 'zh-CN' ? /^(zh-CN|zh_CN|zh-Hans|cmn)/i : /^en/i;
  return speechSynthesis.getVoices().find((voice) => voice.localService && wanted.test(voice.lang));
}

function caption(telling: Telling, { onCaption, onTold }: Listeners): TellingHandle {
  const captions = captionsFor(telling.text, telling.language, telling.speed);
  const length = captions.at(-1)?.to ?? 0;
  let elapsed = 0;
  let since = performance.now();
  let shown = '';
  const step = () => {
    const now = performance.now();
    elapsed += (now - since) / 1000;
    since = now;
    const text = captionAt(captions, elapsed)?.text ?? '';
    if (text !== shown) onCaption((shown = text));
    if (elapsed < length) return;
    clearInterval(timer);
    onTold();
  };
  let timer = setInterval(step, tick);
  step();
  return {
    pause: () => clearInterval(timer),
    resume: () => {
      clearInterval(timer);
      since = performance.now();
      timer = setInterval(step, tick);
    },
    stop: () => clearInterval(timer),
  };
}

function speak(telling: Telling, voice: SpeechSynthesisVoice, listeners: Listeners): TellingHandle {
  const captions = captionsFor(telling.text, telling.language, telling.speed);
  let index = 0;
  let stopped = false;
  let fallback: TellingHandle | undefined;
  const next = () => {
    const line = captions[index++];
    if (stopped) return;
    if (!line) return listeners.onTold();
    listeners.onCaption(line.text);
    const utterance = new SpeechSynthesisUtterance(line.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = telling.speed * 0.92;
    utterance.onend = next;
    utterance.onerror = () => {
      if (stopped) return;
      const rest = captions.slice(index - 1).map((each) => each.text);
      fallback = caption(
        { ...telling, text: rest.join(telling.language === 'en' ? ' ' : '') },
        listeners,
      );
    };
    speechSynthesis.speak(utterance);
  };
  next();
  return {
    pause: () => (fallback ? fallback.pause() : speechSynthesis.pause()),
    resume: () => (fallback ? fallback.resume() : speechSynthesis.resume()),
    stop: () => {
      stopped = true;
      fallback?.stop();
      speechSynthesis.cancel();
    },
  };
}

function playRecording(
  telling: Telling,
  recording: NonNullable<Telling['recording']>,
  listeners: Listeners,
): TellingHandle {
  const audio = new Audio(recording.audio);
  audio.playbackRate = telling.speed;
  let shown = '';
  let stopped = false;
  let fallback: TellingHandle | undefined;
  const fail = () => {
    if (stopped || fallback) return;
    fallback = caption(telling, listeners);
  };
  audio.ontimeupdate = () => {
    const text = recording.captions.find(
      ({ from, to }) => audio.currentTime >= from && audio.currentTime < to,
    )?.text;
    if (text && text !== shown) listeners.onCaption((shown = text));
  };
  audio.onended = () => listeners.onTold();
  audio.onerror = fail;
  audio.play().catch(fail);
  return {
    pause: () => (fallback ? fallback.pause() : audio.pause()),
    resume: () => (fallback ? fallback.resume() : void audio.play().catch(fail)),
    stop: () => {
      stopped = true;
      fallback?.stop();
      audio.onended = null;
      audio.ontimeupdate = null;
      audio.onerror = null;
      audio.pause();
      audio.removeAttribute('src');
    },
  };
}

import type { Language } from '#model/language.ts';
import type { Caption } from './captions.ts';

/** What a narrator is given for one step. */
export interface Telling {
  text: string;
  language: Language;
  /** Recorded narration of the package and its captions, already read; null = none. */
  recording: { audio: string; captions: Caption[] } | null;
  /** A voice of this machine; null = none, or none is wanted. */
  voice: SpeechSynthesisVoice | null;
  /** False: recordings are played without a sound, for the pace of their captions. */
  sound: boolean;
  /** 0.75-1.5 */
  speed: number;
}

/** A telling under way. */
export interface TellingHandle {
  pause: () => void;
  resume: () => void;
  /** Goes on faster or slower from here. */
  setSpeed: (speed: number) => void;
  stop: () => void;
}

export interface TellingListeners {
  onCaption: (text: string) => void;
  /** Called once, never after `stop`. */
  onTold: () => void;
}

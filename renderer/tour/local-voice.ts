import type { Language } from '#model/language.ts';

/** Milliseconds that a browser gets to name its voices: many do so only when asked, and late. */
const patience = 1500;

/**
 * A voice that speaks without sending the text to a server, which browsers mark with `localService` (Web Speech
 * API); null when this machine has none for the language.
 */
export async function findLocalVoice(language: Language): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in globalThis)) return null;
  const wanted = language === 'zh-CN' ? /^(zh-CN|zh_CN|zh-Hans|cmn)/i : /^en/i;
  const voices = await namedVoices();
  return voices.find((voice) => voice.localService && wanted.test(voice.lang)) ?? null;
}

async function namedVoices(): Promise<SpeechSynthesisVoice[]> {
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise<void>((resolve) => {
    const named = () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', named);
      resolve();
    };
    const timer = setTimeout(named, patience);
    speechSynthesis.addEventListener('voiceschanged', named);
  });
  return speechSynthesis.getVoices();
}

import { localText } from '#model/language.ts';
import type { Language, LocalText } from '#model/language.ts';
import { createContext, useCallback, useContext } from 'react';

export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of one part of the interface, in the language in use. */
export function useTexts<Chinese, English>(texts: {
  'zh-CN': Chinese;
  en: English;
}): Chinese | English {
  return texts[useLanguage()];
}

/** Chooses from a document's texts by language. */
export function useLocalText(): (texts: LocalText) => string {
  const language = useLanguage();
  return useCallback((texts) => localText(texts, language), [language]);
}

import type { Language } from '#model/language.ts';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { LanguageContext } from '../i18n/use-texts.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { useHostState } from './host-context.ts';
import { preferences } from './preferences.ts';

/** What this device prefers, else how the host is set. */
export function useDisplay(): {
  language: Language;
  olderVisitors: boolean;
  sound: boolean;
  calm: boolean;
} {
  const own = useStore(preferences);
  const settings = useHostState((state) => state.settings);
  return {
    language: own.language ?? settings?.language ?? 'zh-CN',
    olderVisitors: own.olderVisitors ?? settings?.olderVisitors ?? false,
    sound: own.sound ?? settings?.sound ?? true,
    calm: own.calm || matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

/** Sets language and sizes for the whole page. */
export function Display({ children }: { children: ReactNode }) {
  const { language, olderVisitors, calm } = useDisplay();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.toggleAttribute('data-older', olderVisitors);
    root.toggleAttribute('data-calm', calm);
    document.title = commonTexts[language].program;
  }, [language, olderVisitors, calm]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

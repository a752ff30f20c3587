import { useStore } from 'zustand';
import { preferences, setPreferences, textSizes } from '../app/preferences.ts';
import { useDisplay } from '../app/display.tsx';
import { phoneTexts } from '../i18n/phone-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** One's own language and size of letters; kept on this phone. */
export function PhoneDisplay() {
  const t = useTexts(phoneTexts);
  const { language } = useDisplay();
  const size = useStore(preferences, ({ textSize }) => textSize);
  const next = textSizes[(textSizes.indexOf(size) + 1) % textSizes.length] ?? '100';
  return (
    <div className="phone-display">
      <Button look="plain" onClick={() => setPreferences({ textSize: next })}>
        {t.textSize(size)}
      </Button>
      <Button
        look="plain"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setPreferences({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        {language === 'en' ? '中文' : 'English'}
      </Button>
    </div>
  );
}

import { AArrowUp, Languages, Presentation, Settings } from 'lucide-react';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useDisplay } from '../display.tsx';
import { useHostState } from '../host-context.ts';
import { navigate } from '../navigation.ts';
import { setPreferences } from '../preferences.ts';

/** What is rarely needed at the entrance: the language, and the door for staff. */
export function EntryFoot() {
  const t = useTexts(entryTexts);
  const { language, olderVisitors } = useDisplay();
  const needsSetup = useHostState((state) => state.status?.needsSetup ?? false);
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  const toSettings = () => navigate({ page: 'settings' });
  return (
    <footer className="entry-foot">
      {needsSetup ? (
        <p className="entry-setup">
          {t.setupNeeded} <Button onClick={toSettings}>{t.setup}</Button>
        </p>
      ) : null}
      <div className="row">
        <Button
          look="plain"
          icon={Languages}
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setPreferences({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {t.language}
        </Button>
        <Button
          look="plain"
          icon={AArrowUp}
          onClick={() => setPreferences({ olderVisitors: !olderVisitors })}
        >
          {olderVisitors ? t.easyOff : t.easy}
        </Button>
        {needsSetup || onDevice ? null : (
          <>
            <Button look="plain" icon={Presentation} onClick={() => navigate({ page: 'guide' })}>
              {t.activityRoom}
            </Button>
            <Button look="plain" icon={Settings} onClick={toSettings}>
              {t.settings}
            </Button>
          </>
        )}
      </div>
    </footer>
  );
}

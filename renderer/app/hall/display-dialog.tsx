import { useStore } from 'zustand';
import { commonTexts } from '../../i18n/common-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useDisplay } from '../display.tsx';
import { preferences, setPreferences } from '../preferences.ts';
import { useHall } from './hall-context.ts';
import { useHoldHall } from './hud-dialog.ts';

/** How this device shows things; every visitor may change it. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(hallTexts);
  const common = useTexts(commonTexts);
  const now = useDisplay();
  const { textSize } = useStore(preferences);
  useHoldHall(useHall().store);
  return (
    <Modal label={t.displayTitle} look="small" onClose={onClose}>
      <div className="stack">
        <h2>{t.displayTitle}</h2>
        <Choices
          label={t.language}
          value={now.language}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onValue={(language) => setPreferences({ language })}
        />
        <Choices
          label={t.textSize}
          value={textSize}
          options={[
            { value: '100', label: t.sizeOrdinary },
            { value: '150', label: t.sizeLarge },
            { value: '200', label: t.sizeLargest },
          ]}
          onValue={(size) => setPreferences({ textSize: size })}
        />
        <Switch
          checked={now.olderVisitors}
          onChecked={(olderVisitors) => setPreferences({ olderVisitors })}
        >
          {t.older}
        </Switch>
        <p className="field-note">{t.olderNote}</p>
        <Switch checked={now.calm} onChecked={(calm) => setPreferences({ calm })}>
          {t.calm}
        </Switch>
        <Switch checked={now.sound} onChecked={(sound) => setPreferences({ sound })}>
          {t.sound}
        </Switch>
        <Button look="primary" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Modal>
  );
}

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useHall } from './hall-context.ts';
import { help, putHelpAway } from './help-state.ts';
import { HelpWays } from './help-ways.tsx';

/** Metres walked after which the card has done its work. */
const enough = 2.5;

/** How to walk, on first arrival; goes away by itself once somebody walks. */
export function HelpCard() {
  const t = useTexts(hallTexts);
  const { pose } = useHall();
  const shown = useStore(help, (state) => state.shown);
  useEffect(() => {
    if (!shown) return undefined;
    const { x, z } = pose;
    const timer = setInterval(() => {
      if (Math.hypot(pose.x - x, pose.z - z) > enough) putHelpAway();
    }, 500);
    return () => clearInterval(timer);
  }, [shown, pose]);
  if (!shown) return null;
  return (
    <section className="help-card" aria-label={t.helpTitle}>
      <h2>{t.helpTitle}</h2>
      <HelpWays />
      <div className="row">
        <Button look="primary" onClick={putHelpAway}>
          {t.helpClose}
        </Button>
        <span className="field-note">{t.helpAgain}</span>
      </div>
    </section>
  );
}

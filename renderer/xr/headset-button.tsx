import { Glasses } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { xrTexts } from '../i18n/xr-texts.ts';
import { deviceOrders } from '../share/device-orders.ts';
import type { RunningTour } from '../tour/tour-controller.ts';
import { Button } from '../ui/button.tsx';
import type { HeadsetTour } from './headset-tour.ts';
import { useHeadsetSupported } from './use-headset-supported.ts';
import './headset.css';

/** Kept by the browser once it has come. */
const loadPart = () => import('./headset-tour.ts');

/** The one button into the headset, where there is one; a tour under way goes on in it. */
export function HeadsetButton({ running }: { running: RunningTour | null }) {
  const supported = useHeadsetSupported();
  return supported ? <EnterButton running={running} /> : null;
}

function EnterButton({ running }: { running: RunningTour | null }) {
  const t = useTexts(xrTexts);
  const language = useLanguage();
  const { engine, documents, visit } = useHall();
  const [worn, setWorn] = useState<HeadsetTour | null>(null);
  const [failed, setFailed] = useState(false);
  // Fetched before it is needed: a click must lead straight into the headset.
  useEffect(() => void loadPart().catch(() => undefined), []);
  useEffect(() => () => worn?.end(), [worn]);
  useEffect(() => {
    deviceOrders.setState({ immersive: worn !== null });
    return () => deviceOrders.setState({ immersive: false });
  }, [worn]);
  useEffect(() => {
    if (!worn || !running) return undefined;
    const tell = () => worn.say(running.view.getState().caption);
    tell();
    const stop = running.view.subscribe(tell);
    return () => {
      stop();
      worn.say('');
    };
  }, [worn, running]);
  const enter = async () => {
    setFailed(false);
    try {
      const { enterHeadset } = await loadPart();
      if (!engine?.renderer) return;
      const entered = await enterHeadset({
        engine,
        renderer: engine.renderer,
        documents,
        language,
        onOpened: (exhibit) => {
          visit.record({ kind: 'opened', exhibit });
          visit.markSeen(exhibit);
        },
        onEnded: () => setWorn(null),
      });
      setWorn(entered);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="headset-door">
      <Button look="primary" icon={Glasses} onClick={() => (worn ? worn.end() : void enter())}>
        {worn ? t.leave : t.enter}
      </Button>
      {failed ? <p role="alert">{t.failed}</p> : null}
    </div>
  );
}

import { Glasses } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useHall } from '../app/hall/hall-context.ts';
import { useEventQueue } from '../app/event-queue-context.ts';
import { useHost, useHostState } from '../app/host-context.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { xrTexts } from '../i18n/xr-texts.ts';
import type { TourHandle } from '../tour/use-tour.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { useHeadsetSupported } from './use-headset-supported.ts';
import { setWorn, wornHeadset } from './worn-headset.ts';
import './headset.css';

/** Kept by the browser once they have come. */
const loadPart = () => import('./enter-headset.ts');
const loadWearing = () => import('./wear.ts');
const loadReadying = () => import('./make-ready.ts');

/** The one button into the headset, where there is one; a tour under way goes on in it. */
export function HeadsetButton({ tour }: { tour: TourHandle }) {
  const supported = useHeadsetSupported();
  return supported ? <EnterButton tour={tour} /> : null;
}

function EnterButton({ tour }: { tour: TourHandle }) {
  const t = useTexts(xrTexts);
  const language = useLanguage();
  const { engine, documents } = useHall();
  const host = useHost();
  const headset = useHostState((state) => state.settings?.headset);
  const worn = useStore(wornHeadset, ({ visit }) => visit);
  const [failed, setFailed] = useState(false);
  const ready = useEverythingLoaded();
  useWearing(tour);
  const enter = async () => {
    setFailed(false);
    try {
      const { enterHeadset } = await loadPart();
      if (!engine?.renderer) return;
      const visit = await enterHeadset({
        engine,
        renderer: engine.renderer,
        documents,
        language,
        call: host.call.bind(host),
        restMinutes: headset?.reminderMinutes ?? 20,
        notice: headset?.notice ?? '',
        onEnded: () => setWorn(null),
      });
      setWorn(visit);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="headset-door">
      <Button
        look="primary"
        icon={Glasses}
        disabled={!worn && ready < 1}
        onClick={() => (worn ? worn.end() : void enter())}
      >
        {worn ? t.leave : t.enter}
      </Button>
      {!worn && ready < 1 ? (
        <div className="headset-loading" role="status">
          <span>{t.loading(Math.round(ready * 100))}</span>
          <ProgressLine share={ready} label={t.loading(Math.round(ready * 100))} />
        </div>
      ) : null}
      {failed ? <p role="alert">{t.failed}</p> : null}
    </div>
  );
}

/** Share of what the headset needs that is there, 0-1: nothing is fetched any more once one is inside. */
function useEverythingLoaded(): number {
  const { engine, documents } = useHall();
  const language = useLanguage();
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (!engine) return undefined;
    let wanted = true;
    let told = 0;
    const leaving = new AbortController();
    const tell = (loaded: number) => {
      // In steps that can be seen, not with every file.
      if (!wanted || (loaded < 1 && loaded - told < 0.05)) return;
      told = loaded;
      setShare(Math.min(loaded, 0.99));
    };
    const load = async () => {
      const [{ makeReady }] = await Promise.all([loadReadying(), loadPart(), loadWearing()]);
      await makeReady({ engine, documents, language }, tell, leaving.signal);
      if (wanted) setShare(1);
    };
    load().catch(() => {
      // What is missing is fetched inside; better late than not at all.
      if (wanted) setShare(1);
    });
    return () => {
      wanted = false;
      leaving.abort();
    };
  }, [engine, documents, language]);
  return share;
}

/** While this stands, somebody is visiting: who wears the headset is welcomed, and their tour shown in it. */
function useWearing(tour: TourHandle): void {
  const hall = useHall();
  const worn = useStore(wornHeadset, ({ visit }) => visit);
  const host = useHost();
  const queue = useEventQueue();
  const latest = useRef({ hall, tour, host, queue });
  useEffect(() => {
    latest.current = { hall, tour, host, queue };
  });
  const current = useCallback(() => latest.current, []);
  useEffect(() => {
    if (!worn) return undefined;
    let wanted = true;
    let stop = () => {};
    void loadWearing().then(({ wear }) => {
      if (wanted) stop = wear(worn, current);
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [worn, current]);
  useEffect(() => {
    worn?.sheets.tour(tour.running);
    return () => worn?.sheets.tour(null);
  }, [worn, tour.running]);
}

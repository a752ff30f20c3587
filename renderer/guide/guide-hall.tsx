import { localText } from '#model/language.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useEffect, useRef, useState } from 'react';
import type { HallEngine } from '../hall/hall-engine.ts';
import { createHallStore } from '../hall/hall-store.ts';
import { HallView } from '../hall/hall-view.tsx';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { placeOf } from '../live/place-of.ts';
import { useLedSteps } from '../live/use-led-steps.ts';
import { useLightSpot } from '../live/use-light-spot.ts';
import { Switch } from '../ui/switch.tsx';
import { leadByWalking } from './lead-by-walking.ts';
import { pointWithLight } from './point-with-light.ts';

const settings = { reducedMotion: false, sound: false };
const noPortals = {};

interface GuideHallProps {
  room: RoomClient;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
  /** Hands over the hall at run time, to record it. */
  onEngine: (engine: HallEngine | null) => void;
}

/** The guide's own view of the hall: wherever the guide walks and looks, everybody goes along. */
export function GuideHall({ room, documents, scene, onEngine }: GuideHallProps) {
  const t = useTexts(roomTexts);
  const language = useLanguage();
  const view = useRef<HTMLDivElement>(null);
  const [pointing, setPointing] = useState(false);
  const [start] = useState(() => placeOf(documents, scene) ?? documents.hall.entrance);
  const [store] = useState(() => createHallStore(start.room));
  const [engine, setEngine] = useState<HallEngine | null>(null);
  useLedSteps(documents, engine, store, scene);
  useEffect(() => (engine ? leadByWalking(room, engine, store) : undefined), [room, engine, store]);
  useEffect(() => {
    onEngine(engine);
    return () => onEngine(null);
  }, [engine, onEngine]);
  useLightSpot(engine, scene.point);
  useEffect(
    () =>
      pointing && engine && view.current ? pointWithLight(room, engine, view.current) : undefined,
    [pointing, room, engine],
  );
  return (
    <section className="console-hall-view">
      <div className="console-view" ref={view} data-pointing={pointing || undefined}>
        <HallView
          documents={documents}
          start={start}
          store={store}
          language={language}
          settings={settings}
          portals={noPortals}
          label={localText(documents.manifest.title, language)}
          onEngine={setEngine}
        />
      </div>
      <Switch checked={pointing} onChecked={setPointing}>
        {t.pointer}
      </Switch>
    </section>
  );
}

import { localText } from '#model/language.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useEffect, useState } from 'react';
import { placeOf } from '../audience/place-of.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import { createHallStore } from '../hall/hall-store.ts';
import { HallView } from '../hall/hall-view.tsx';
import { useLanguage } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { leadByWalking } from './lead-by-walking.ts';

const settings = { reducedMotion: false, sound: false };
const noPortals = {};

interface GuideHallProps {
  room: RoomClient;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
}

/** The guide's own view of the hall: wherever the guide walks and looks, everybody goes along. */
export function GuideHall({ room, documents, scene }: GuideHallProps) {
  const language = useLanguage();
  const [start] = useState(() => placeOf(documents, scene) ?? documents.hall.entrance);
  const [store] = useState(() => createHallStore(start.room));
  const [engine, setEngine] = useState<HallEngine | null>(null);
  const { tour, step } = scene;
  const exhibit = scene.page?.exhibit ?? null;
  useEffect(() => {
    const place = placeOf(documents, scene);
    if (place && engine) store.getState().travel({ ...place, manner: 'walk' });
    // What is spoken of, not the rest of the scene.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [documents, engine, store, tour, step, exhibit]);
  useEffect(() => (engine ? leadByWalking(room, engine, store) : undefined), [room, engine, store]);
  return (
    <div className="console-view">
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
  );
}

import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HallEngine } from '../hall/hall-engine.ts';
import { useWallRemarks } from '../app/hall/use-wall-remarks.ts';
import { createHallStore } from '../hall/hall-store.ts';
import { HallView } from '../hall/hall-view.tsx';
import { useLanguage } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { followGuide } from '../live/follow-guide.ts';
import { placeOf } from '../live/place-of.ts';
import { useLedSteps } from '../live/use-led-steps.ts';
import { useLightSpot } from '../live/use-light-spot.ts';

const settings = { reducedMotion: false, sound: false };
const noPortals = {};

interface LedHallProps {
  documents: ExhibitionDocuments;
  room: RoomClient;
  scene: NonNullable<RoomView['scene']>;
  label: string;
}

/** A hall in which the guide leads: to steps and exhibits on foot, and wherever the guide walks. */
export function LedHall({ documents, room, scene, label }: LedHallProps) {
  const language = useLanguage();
  const [start] = useState(() => placeOf(documents, scene) ?? documents.hall.entrance);
  const [store] = useState(() => {
    const made = createHallStore(start.room);
    made.getState().set({ controlsEnabled: false });
    return made;
  });
  const [engine, setEngine] = useState<HallEngine | null>(null);
  const phase = useStore(store, (state) => state.phase);
  const frozen = scene.screen === 'frozen';
  useLightSpot(engine, scene.point);
  useWallRemarks(documents, store);
  useEffect(() => {
    document.documentElement.dataset['hall'] = phase;
  }, [phase]);
  useLedSteps(documents, engine, store, scene);
  useEffect(
    () => (engine && !frozen ? followGuide(room, engine, store) : undefined),
    [room, engine, store, frozen],
  );
  return (
    <HallView
      documents={documents}
      start={start}
      store={store}
      language={language}
      settings={settings}
      portals={noPortals}
      label={label}
      onEngine={setEngine}
    />
  );
}

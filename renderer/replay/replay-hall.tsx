import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useDisplay } from '../app/display.tsx';
import { Loading } from '../app/hall/loading.tsx';
import type { HallEngine } from '../hall/hall-engine.ts';
import { createHallStore } from '../hall/hall-store.ts';
import { HallView } from '../hall/hall-view.tsx';
import { useLocalText } from '../i18n/use-texts.ts';
import { hangLightSpot } from '../live/light-spot.ts';
import { insidePolygon } from '../sim/inside.ts';
import type { Caption } from '../tour/captions.ts';
import { ReplayBar } from './replay-bar.tsx';
import { startReplay, type Replay } from './replay-player.ts';
import { playVoice } from './replay-sound.ts';
import type { Chapter } from './replay-words.ts';
import type { OpenRecording } from './use-recording.ts';

const noPortals = {};

interface ReplayHallProps {
  open: OpenRecording;
  /** Seconds. */
  end: number;
  chapters: Chapter[];
  captions: Caption[];
}

/** The hall of a recording, in which the visitor is led as the guide went. */
export function ReplayHall({ open, end, chapters, captions }: ReplayHallProps) {
  const say = useLocalText();
  const { documents, recorded, voice } = open;
  const { language, calm, sound } = useDisplay();
  const [start] = useState(() => startOf(open));
  const [store] = useState(() => {
    const made = createHallStore(start.room);
    // The guide speaks; exhibits don't.
    made.getState().set({ quiet: true });
    return made;
  });
  const settings = useMemo(() => ({ reducedMotion: calm, sound: false }), [calm]);
  const [engine, setEngine] = useState<HallEngine | null>(null);
  const [replay, setReplay] = useState<Replay | null>(null);
  const [voiceLost, setVoiceLost] = useState(false);
  const phase = useStore(store, (state) => state.phase);
  const loaded = useStore(store, (state) => state.loaded);
  useEffect(() => {
    document.documentElement.dataset['hall'] = phase;
  }, [phase]);
  useEffect(() => {
    if (!engine) return undefined;
    const spot = hangLightSpot(engine);
    const heard = sound && voice.length > 0 ? playVoice(voice, () => setVoiceLost(true)) : null;
    const begun = startReplay({ recorded, end, engine, hall: store, spot, voice: heard, calm });
    // The replay lives outside React, and ends with the effect that began it.
    // oxlint-disable-next-line react/set-state-in-effect
    setReplay(begun);
    return () => {
      begun.stop();
      spot.dispose();
      setReplay(null);
    };
  }, [engine, recorded, end, store, voice, sound, calm]);
  return (
    <div className="hall" role="main">
      <HallView
        documents={documents}
        start={start}
        store={store}
        language={language}
        settings={settings}
        portals={noPortals}
        label={say(documents.manifest.title)}
        onEngine={setEngine}
      />
      {phase === 'loading' ? <Loading manifest={documents.manifest} share={loaded} /> : null}
      {phase === 'ready' && replay ? (
        <ReplayBar
          open={open}
          replay={replay}
          end={end}
          chapters={chapters}
          captions={captions}
          voiceLost={voiceLost}
        />
      ) : null}
    </div>
  );
}

/** Where the guide began. */
function startOf({ documents, recorded }: OpenRecording) {
  const { hall } = documents;
  const [first] = recorded.track;
  const room = first && hall.rooms.find(({ floor }) => insidePolygon(first.x, first.z, floor))?.id;
  if (!first || room === undefined) return hall.entrance;
  const { x, z, heading, pitch } = first;
  return { room, viewpoint: { floor: [x, z] as [number, number], heading, pitch } };
}

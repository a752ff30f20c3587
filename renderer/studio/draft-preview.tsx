import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { containsPoint } from '#model/geometry/polygon.ts';
import type { OpenDraft } from '#model/host-api/studio.ts';
import { useEffect, useMemo, useRef } from 'react';
import { useDisplay } from '../app/display.tsx';
import { createHallStore } from '../hall/hall-store.ts';
import { HallView } from '../hall/hall-view.tsx';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { viewpointOf } from '../sim/pose.ts';
import type { Pose } from '../sim/pose.ts';

interface DraftPreviewProps {
  made: OpenDraft;
  /** An item to be taken to; a new object each time it is asked for. */
  shown: { item: string } | null;
}

/** The hall exactly as visitors will see it; it is made anew with each change, and one stays where one stood. */
export function DraftPreview({ made, shown }: DraftPreviewProps) {
  const t = useTexts(studioTexts);
  const language = useLanguage();
  const { calm } = useDisplay();
  const pose = useRef<Pose>(null);
  const { documents } = made;
  const { start, store } = useMemo(() => {
    const { hall } = documents;
    const at = pose.current ? viewpointOf(pose.current) : undefined;
    const room = at && hall.rooms.find(({ floor }) => containsPoint(floor, at.floor));
    const from = room && at ? { room: room.id, viewpoint: at } : hall.entrance;
    return { start: from, store: createHallStore(from.room) };
  }, [documents]);
  const settings = useMemo(() => ({ reducedMotion: calm }), [calm]);
  useEffect(() => {
    const exhibit = documents.hall.exhibits.find(({ id }) => id === shown?.item);
    if (!exhibit) return;
    const viewpoint = defaultViewpoint(documents.hall, exhibit);
    store.getState().travel({ viewpoint, room: exhibit.room, manner: 'fade' });
    // Only when it is asked for, not whenever the hall is made anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown]);
  return (
    <section className="studio-preview" aria-label={t.preview}>
      <HallView
        documents={documents}
        start={start}
        store={store}
        language={language}
        settings={settings}
        portals={noPortals}
        label={t.preview}
        onPose={(now) => {
          pose.current = now;
        }}
      />
    </section>
  );
}

const noPortals = {};

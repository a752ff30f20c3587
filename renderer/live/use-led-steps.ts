import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { RoomScene } from '#model/live/room-messages.ts';
import { useEffect } from 'react';
import type { HallEngine } from '../hall/hall-engine.ts';
import type { HallStore } from '../hall/hall-store.ts';
import { placeOf } from './place-of.ts';

/**
 * Takes a hall to what the guide speaks of, and again whenever that is another: on foot, or in the dark for whom
 * walks make unwell. Without an engine nobody is taken anywhere.
 */
export function useLedSteps(
  documents: ExhibitionDocuments,
  engine: HallEngine | null,
  store: HallStore,
  scene: Pick<RoomScene, 'tour' | 'step' | 'page'>,
): void {
  const { tour, step, page } = scene;
  const exhibit = page?.exhibit ?? null;
  useEffect(() => {
    const place = placeOf(documents, { tour, step, page });
    if (!place || !engine) return;
    engine.walker.led = null;
    store.getState().travel({ ...place, manner: 'walk' });
    // The page is the exhibit's own: its id is enough.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [documents, engine, store, tour, step, exhibit]);
}

import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { HallEngine } from '../../hall/hall-engine.ts';
import type { HallState, HallStore } from '../../hall/hall-store.ts';
import type { Pose } from '../../sim/pose.ts';
import type { Visit } from '../../visit/visit.ts';
import type { HallRoute } from '../route.ts';

/** The hall that is open, as the parts of its page share it. */
export interface OpenHall {
  /** The page's route to this hall, without what is open in it. */
  route: HallRoute;
  exhibition: string;
  documents: ExhibitionDocuments;
  store: HallStore;
  visit: Visit;
  /** Where the visitor stands this moment: changed in place by the engine. */
  pose: Pose;
  where: () => Viewpoint;
  /** The hall at run time, once it runs. */
  engine: HallEngine | null;
  /** Cut instead of gliding. */
  calm: boolean;
}

export const HallContext = createContext<OpenHall | null>(null);

export function useHall(): OpenHall {
  const hall = useContext(HallContext);
  if (!hall) throw new Error('no hall is open here');
  return hall;
}

export function useHallState<Part>(select: (state: HallState) => Part): Part {
  return useStore(useHall().store, select);
}

export function useProgress() {
  return useStore(useHall().visit.progress, ({ progress }) => progress);
}

/** Takes the visitor before an exhibit; `near` walks where that is in the same room. */
export function travelTo(hall: OpenHall, exhibit: Exhibit): void {
  const { room } = hall.store.getState();
  hall.store.getState().travel({
    viewpoint: defaultViewpoint(hall.documents.hall, exhibit),
    room: exhibit.room,
    manner: hall.calm ? 'cut' : room === exhibit.room ? 'walk' : 'fade',
  });
}

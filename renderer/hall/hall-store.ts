import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { Remark } from '#model/host-api/learning.ts';
import { createStore } from 'zustand/vanilla';

/** A wish to be somewhere: the engine walks, glides or cuts there and clears it. */
export interface Journey {
  viewpoint: Viewpoint;
  room: string;
  /** `walk` along the floor round obstacles; `fade` through black; `cut` at once. */
  manner: 'walk' | 'fade' | 'cut';
}

/** How somebody wants to see rooms that lie high: not asked yet, as they are, or above a sea of clouds. */
export type Heights = 'ask' | 'open' | 'calm';

/** The question before a room that lies high. */
export interface HeightsQuestion {
  room: string;
  /** A journey is under way there and waits: a tour's, or one from a list. */
  onTheWay: boolean;
  /** Where to go instead; null = stay. */
  retreat: Journey | null;
}

/**
 * What the hall engine and the pages around it tell each other. Written only when something changes, never
 * per frame; the visitor's pose per frame lives in `renderer/sim/pose.ts`.
 */
export interface HallState {
  phase: 'loading' | 'ready' | 'failed';
  /** 0-1 while loading. */
  loaded: number;
  /** Room the visitor is in. */
  room: string;
  /** Exhibit stood before, close enough to read. */
  near: string | null;
  /** Exhibit under the pointer. */
  pointed: string | null;
  /** Exhibit whose reading view is open. */
  opened: string | null;
  /** Exhibit that a tour is telling about. */
  told: string | null;
  /** Where the visitor should be taken; null when there. */
  journey: Journey | null;
  /** False while a dialog or a reading view has the keyboard. */
  controlsEnabled: boolean;
  /** What an exhibit that plays in the hall says just now. */
  caption: { exhibit: string; line: string } | null;
  /** Approved remarks of message walls, by the wall; one that is missing has not been asked about yet. */
  remarks: Readonly<Record<string, readonly Remark[]>>;
  /** Exhibits keep silent: a tour speaks. */
  quiet: boolean;
  /** A key went down, a drag began, the floor was clicked: counts up, so that a tour knows the visitor looks round. */
  inputs: number;
  /** A key or a finger is down and moves the visitor. */
  steering: boolean;
  heights: Heights;
  /** Open until the visitor has answered. */
  asking: HeightsQuestion | null;
}

export interface HallActions {
  open: (exhibit: string) => void;
  close: () => void;
  travel: (journey: Journey) => void;
  set: (state: Partial<HallState>) => void;
}

/**
 * One store for each hall that is open. `heights` is `ask` only where a page stands over the picture that can ask:
 * elsewhere (a guide's console, the wall, a draft) nobody could answer, and the hall would wait for ever.
 */
export function createHallStore(room: string, heights: Heights = 'calm') {
  return createStore<HallState & HallActions>()((set) => ({
    phase: 'loading',
    loaded: 0,
    room,
    near: null,
    pointed: null,
    opened: null,
    told: null,
    journey: null,
    controlsEnabled: true,
    caption: null,
    remarks: {},
    quiet: false,
    inputs: 0,
    steering: false,
    heights,
    asking: null,
    open: (exhibit) => set({ opened: exhibit }),
    close: () => set({ opened: null }),
    travel: (journey) => set({ journey }),
    set: (state) => set(state),
  }));
}

export type HallStore = ReturnType<typeof createHallStore>;

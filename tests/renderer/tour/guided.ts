import type { Hall } from '#model/format/hall.ts';
import type { Tour } from '#model/format/tours.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { Walker } from '#renderer/hall/walker.ts';
import { idleInput } from '#renderer/sim/walk.ts';
import { runTour } from '#renderer/tour/tour-controller.ts';
import type { TourManner } from '#renderer/tour/tour-controller.ts';
import { vi } from 'vitest';

/** Where a visitor who is led stood, metres; `step` is the index of the step that they were on the way to. */
export interface Footprint {
  x: number;
  z: number;
  step: number;
}

export interface Guided {
  /** Minutes by the tour's own clock, from the button to the end. */
  minutes: number;
  /** Ids of the steps, in the order in which they were told to their end. */
  told: string[];
  footprints: Footprint[];
  /** Steps to which no way leads on foot. */
  carried: string[];
  walker: Walker;
}

const silent: TourManner = {
  language: 'zh-CN',
  sound: false,
  travel: 'walk',
  speed: 1,
  recording: () => Promise.resolve(null),
};

/** Seconds of a picture while walking, and between two looks at the clock while something is told. */
const picture = 1 / 20;
const look = 0.25;

/** A walker in a hall with everything that stands in its rooms. */
export function walkerIn(hall: Hall): Walker {
  const walker = new Walker(hall, hall.entrance.viewpoint);
  walker.remap(new Map(hall.rooms.map(({ id }) => [id, buildRoom(hall, id).obstacles])));
  return walker;
}

/** Runs a whole tour without input, with the hall's real walls and furniture, on a clock that the test turns. */
export async function guide(hall: Hall, tour: Tour, walker: Walker): Promise<Guided> {
  vi.useFakeTimers();
  const began = performance.now();
  const store = createHallStore(hall.entrance.room);
  const guided: Guided = { minutes: 0, told: [], footprints: [], carried: [], walker };
  let step = 0;
  const unwatch = store.subscribe((now, before) => {
    if (!now.journey || now.journey === before.journey) return;
    walker.travel(now.journey);
    const id = tour.steps[step]?.id ?? '';
    if (walker.journey.manner === 'fade') guided.carried.push(id);
  });
  const running = runTour(store, tour, silent);
  const unview = running.view.subscribe(({ tour: now }, { tour: before }) => {
    step = now.step;
    if (before.phase === 'speaking' && now.phase === 'resting')
      guided.told.push(tour.steps[now.step]?.id ?? '');
  });
  const input = idleInput();
  try {
    while (running.view.getState().tour.phase !== 'finished') {
      if (walker.journey.active) {
        walker.step(input, picture);
        guided.footprints.push({ x: walker.pose.x, z: walker.pose.z, step });
        await vi.advanceTimersByTimeAsync(picture * 1000);
        if (!walker.journey.active) store.setState({ journey: null });
      } else await vi.advanceTimersByTimeAsync(look * 1000);
      if (performance.now() - began > 3 * 3_600_000) throw new Error('the tour does not end');
    }
    guided.minutes = (performance.now() - began) / 60_000;
    return guided;
  } finally {
    unwatch();
    unview();
    running.stop();
    vi.useRealTimers();
  }
}

import type { Hall } from '#model/format/hall.ts';
import type { Doorway } from '#model/geometry/doorways.ts';
import type { HallState, HallStore, Journey } from './hall-store.ts';

/** This near a door that leads out to a height, metres, visitors are asked. */
const before = 2.4;
/** Whoever would rather not is taken back so far from the door. */
const back = 3.6;

/**
 * Asks visitors before they enter rooms that lie high whether they mind: by foot, by a list or by a tour. Until they
 * have answered nobody gets in.
 */
export class HeightsGuard {
  private readonly guarded: ReadonlySet<string>;
  private readonly store: HallStore;

  constructor(hall: Hall, store: HallStore) {
    this.guarded = new Set(hall.rooms.filter((room) => room.outdoors?.heights).map(({ id }) => id));
    this.store = store;
  }

  /**
   * Whether the visitor stands before an open question; called for each picture. Under a headset, where no page can
   * ask, the answer is the calm one.
   */
  stops(
    room: string,
    { x, z }: { x: number; z: number },
    doorways: readonly Doorway[],
    headset = false,
  ): boolean {
    if (this.guarded.size === 0) return false;
    const state = this.store.getState();
    if (state.heights !== 'ask') return false;
    if (headset) {
      const near = state.asking !== null || this.guarded.has(room);
      if (near) this.store.getState().set({ heights: 'calm', asking: null });
      return false;
    }
    if (state.asking) return true;
    if (this.guarded.has(room)) return this.ask(room, null, null);
    for (const door of doorways) {
      const outside = door.from === room ? door.to : door.to === room ? door.from : '';
      if (!this.guarded.has(outside)) continue;
      const [a, b] = door.from === room ? door.fromEnds : door.toEnds;
      const [mx, mz] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      if (Math.hypot(x - mx, z - mz) < before) return this.ask(outside, null, wayBack(room, a, b));
    }
    return false;
  }

  /** Whether a journey has to wait for the visitor's answer. */
  holds(journey: Journey, { heights, room, asking }: HallState): boolean {
    if (heights !== 'ask') return false;
    if (!this.guarded.has(journey.room)) {
      // Whoever is led on meanwhile need not answer any more.
      if (asking?.onTheWay) this.store.getState().set({ asking: null });
      return false;
    }
    if (!asking) this.ask(journey.room, journey, this.guarded.has(room) ? wayOf(journey) : null);
    return true;
  }

  private ask(room: string, journey: Journey | null, retreat: Journey | null): boolean {
    this.store.getState().set({ asking: { room, onTheWay: journey !== null, retreat } });
    return true;
  }
}

function wayOf(journey: Journey): Journey {
  return { ...journey, manner: 'fade' };
}

/** Into the room again, looking at the door. A wall's left end is left as seen from inside. */
function wayBack(room: string, [ax, az]: readonly number[], [bx, bz]: readonly number[]): Journey {
  const [dx, dz] = [(bx ?? 0) - (ax ?? 0), (bz ?? 0) - (az ?? 0)];
  const length = Math.hypot(dx, dz) || 1;
  const [nx, nz] = [-dz / length, dx / length];
  const floor: [number, number] = [
    ((ax ?? 0) + (bx ?? 0)) / 2 + nx * back,
    ((az ?? 0) + (bz ?? 0)) / 2 + nz * back,
  ];
  return { room, viewpoint: { floor, heading: Math.atan2(nx, nz) }, manner: 'fade' };
}

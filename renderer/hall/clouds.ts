import { approach } from '../sim/pose.ts';
import type { Heights } from './hall-store.ts';
import type { RoomScene } from './room-scene.ts';

/** Seconds in which the sea of clouds rises or sinks by half. */
const halfTime = 0.5;

/** The sea of clouds below rooms that lie high: there until the visitor says that the depth may be seen. */
export class Clouds {
  private thickness = 1;

  /** Clouds in sight drift on while pictures are drawn anyway. True while they rise or sink. */
  step(heights: Heights, rooms: ReadonlyMap<string, RoomScene>, dt: number): boolean {
    const wanted = heights === 'open' ? 0 : 1;
    const changing = this.thickness !== wanted;
    if (changing) {
      const next = approach(this.thickness, wanted, halfTime, dt);
      this.thickness = Math.abs(next - wanted) < 0.01 ? wanted : next;
    }
    let seen = false;
    for (const { outside, group } of rooms.values()) {
      if (!outside || !group.visible) continue;
      outside.setCalm(this.thickness);
      outside.drift(dt);
      seen = true;
    }
    return changing && seen;
  }
}

import { approach } from '../sim/pose.ts';
import type { HallState } from './hall-store.ts';
import type { RoomScene } from './room-scene.ts';

/** How brightly exhibits are lit because the visitor points at them or stands before them, 0-1 each. */
export class Glows {
  private readonly now = new Map<string, number>();

  /** Exhibits pointed at or stood before light up gently. True while one changes. */
  frame(
    rooms: Iterable<RoomScene>,
    { pointed, opened, near }: Pick<HallState, 'pointed' | 'opened' | 'near'>,
    dt: number,
  ): boolean {
    let changing = false;
    for (const { group, glows } of rooms) {
      if (!group.visible) continue;
      for (const [exhibit, light] of glows) {
        const wanted = exhibit === pointed || exhibit === opened ? 1 : exhibit === near ? 0.55 : 0;
        const now = this.now.get(exhibit) ?? 0;
        if (now === wanted) continue;
        const next = Math.abs(now - wanted) < 0.01 ? wanted : approach(now, wanted, 0.07, dt);
        this.now.set(exhibit, next);
        light(next);
        changing = true;
      }
    }
    return changing;
  }

  forget(room: RoomScene): void {
    for (const exhibit of room.glows.keys()) this.now.delete(exhibit);
  }
}

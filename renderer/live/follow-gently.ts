import type { LivePose } from '#model/live/live-messages.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import type { HallStore } from '../hall/hall-store.ts';
import { roomAt } from '../sim/room-at.ts';
import type { RoomClient } from './room-client.ts';

/** The guide counts as standing still after so many milliseconds without a new pose. */
const still = 1200;
/** Metres within which one need not be moved: one looks round beside the guide. */
const beside = 2.5;

/**
 * For whom being drawn along would make unwell, under a headset above all: once the guide stands still somewhere
 * else, one is taken there in the dark.
 */
export function followGently(
  room: Pick<RoomClient, 'onPose'>,
  engine: Pick<HallEngine, 'walker'>,
  store: HallStore,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { walker } = engine;
  const come = ([x, z, heading]: LivePose) => {
    if (Math.hypot(walker.pose.x - x, walker.pose.z - z) < beside) return;
    const state = store.getState();
    const there = roomAt(walker.map, x, z, state.room);
    state.travel({ room: there, viewpoint: { floor: [x, z], heading }, manner: 'fade' });
  };
  const stop = room.onPose((pose) => {
    clearTimeout(timer);
    timer = setTimeout(() => come(pose), still);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

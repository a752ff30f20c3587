import { poseRate } from '#model/live/limits.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import type { HallStore } from '../hall/hall-store.ts';
import type { RoomClient } from '../live/room-client.ts';

/**
 * Sends where the guide stands, as often as the room passes poses on, while the guide walks by themselves.
 * On the way to a step everybody finds the way alone.
 */
export function leadByWalking(room: RoomClient, engine: HallEngine, store: HallStore): () => void {
  const { pose } = engine.walker;
  let last = '';
  let inputs = store.getState().inputs;
  let leading = false;
  const timer = setInterval(() => {
    const state = store.getState();
    if (state.inputs !== inputs) leading = true;
    inputs = state.inputs;
    if (state.journey) leading = false;
    const now = [pose.x, pose.z, pose.heading, pose.pitch].map((value) => value.toFixed(3)).join();
    const moved = now !== last;
    last = now;
    if (leading && moved)
      room.say({ kind: 'pose', pose: [pose.x, pose.z, pose.heading, pose.pitch] });
  }, 1000 / poseRate);
  return () => clearInterval(timer);
}

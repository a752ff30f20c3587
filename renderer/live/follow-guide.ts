import type { HallEngine } from '../hall/hall-engine.ts';
import type { HallStore } from '../hall/hall-store.ts';
import type { RoomClient } from './room-client.ts';
import { poseAt } from '../sim/pose.ts';

/** Draws the picture after the guide, who sends a pose whenever they walk by themselves. */
export function followGuide(room: RoomClient, engine: HallEngine, store: HallStore): () => void {
  const target = poseAt({ floor: [0, 0], heading: 0 });
  return room.onPose(([x, z, heading, pitch]) => {
    target.x = x;
    target.z = z;
    target.heading = heading;
    target.pitch = pitch;
    engine.walker.led = target;
    engine.walker.cancel();
    // Asks for a picture.
    store.getState().set({});
  });
}

import type { Room } from '../../format/room.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { onUpwardPlane, upwardPlane } from '../plan-frames.ts';

/** Shadows of furniture end on the floor: it gets more texels than walls. */
export const floorDensity = 20;

/** The floor, counter-clockwise as seen from above. */
export function buildFloor(room: Room, mesh: MeshBuilder): void {
  const outline = onUpwardPlane(room.floor).reverse();
  mesh.polygon(room.finishes.floor, upwardPlane(0), outline, { density: floorDensity });
}

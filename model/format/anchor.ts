import * as z from 'zod/mini';
import { angleSchema, floorPointSchema, metresSchema, pointSchema } from './common.ts';

/**
 * Where a thing stands. On a wall: `at` metres from the wall's left end as seen from inside, `height` of
 * the thing's centre above the floor; where the wall has a niche, the thing hangs on the niche's back. On the
 * floor: where its footprint's centre is; `heading` turns it about the vertical, 0 = facing +z,
 * counter-clockwise seen from above, radians. Free: anywhere.
 */
const wallAnchorSchema = z.looseObject({
  wall: z.int().check(z.gte(0)),
  at: metresSchema,
  height: metresSchema,
});
const floorAnchorSchema = z.looseObject({
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
});
const freeAnchorSchema = z.looseObject({
  position: pointSchema,
  heading: z.optional(angleSchema),
  /** Tilt about the thing's own horizontal axis; positive leans back, radians. */
  tilt: z.optional(angleSchema),
});
export const anchorSchema = z.union([wallAnchorSchema, floorAnchorSchema, freeAnchorSchema]);

export type WallAnchor = z.infer<typeof wallAnchorSchema>;
export type FloorAnchor = z.infer<typeof floorAnchorSchema>;
export type FreeAnchor = z.infer<typeof freeAnchorSchema>;
export type Anchor = WallAnchor | FloorAnchor | FreeAnchor;

export function isWallAnchor(anchor: Anchor): anchor is WallAnchor {
  return 'wall' in anchor;
}
export function isFloorAnchor(anchor: Anchor): anchor is FloorAnchor {
  return 'floor' in anchor;
}

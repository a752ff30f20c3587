import { isFloorAnchor } from '../format/anchor.ts';
import type { Exhibit } from '../exhibits/registry.ts';
import type { FloorPoint } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Viewpoint } from '../format/viewpoint.ts';
import { findRoom } from './find-room.ts';
import { placeExhibit } from './place-exhibit.ts';
import { containsPoint, offsetRing } from './polygon.ts';

/** Height of a standing visitor's eyes, metres. */
const eyeHeight = 1.6;

/** Nearest and farthest place to stand, and how far to keep from walls, metres. */
const nearest = 1.6;
const farthest = 2.2;
const wallMargin = 0.35;

/**
 * Where one stands to see an exhibit: its own viewpoint if it names one, else in front of it, 1.6-2.2 m away by
 * its size (further for what is larger than that can take in, as far as the room allows), eyes at 1.6 m, looking
 * at its middle.
 */
export function defaultViewpoint(hall: Hall, exhibit: Exhibit): Viewpoint {
  if (exhibit.viewpoint) return exhibit.viewpoint;
  const frame = placeExhibit(hall, exhibit);
  const [width, height] = exhibit.size;
  const onFloor = isFloorAnchor(exhibit.anchor);
  const wanted = Math.max(nearest, Math.min(farthest, Math.max(width, height) * 1.25));
  const overview = Math.max(width * 0.75, height * 0.9);
  const reach = Math.min(Math.max(wanted, overview), 5) + (onFloor ? height / 2 : 0);
  const flat = Math.hypot(frame.out[0], frame.out[2]) || 1;
  const [x, z] = [frame.out[0] / flat, frame.out[2] / flat];
  const standing = (distance: number): FloorPoint => [
    frame.origin[0] + x * distance,
    frame.origin[2] + z * distance,
  ];
  const inside = offsetRing(findRoom(hall, exhibit.room).floor, -wallMargin);
  let distance = reach;
  while (distance > 0.9 && !containsPoint(inside, standing(distance))) distance -= 0.1;
  const middle = onFloor ? 0.9 : frame.origin[1];
  return {
    floor: standing(distance),
    heading: Math.atan2(x, z),
    pitch: Math.atan2(middle - eyeHeight, distance),
  };
}

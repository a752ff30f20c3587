import type { Point } from '../format/common.ts';
import type { Beam } from './part.ts';

/** How a unit box (1 x 1 x 1, centred) is placed so that it becomes the beam. */
export interface Placement {
  translation: Point;
  /** Unit quaternion x, y, z, w. */
  rotation: [number, number, number, number];
  /** Length, upright section, horizontal section. */
  scale: Point;
}

/** Turns the box's x axis along the beam and keeps its z axis level, so that sections stay upright. */
export function orientBeam(beam: Beam): Placement {
  const { from, to } = beam;
  const along: Point = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = Math.hypot(...along);
  const level = Math.hypot(along[0], along[2]);
  const yaw = level > 1e-9 ? Math.atan2(-along[2], along[0]) : 0;
  const pitch = Math.atan2(along[1], level);
  const [cy, sy, cp, sp] = [
    Math.cos(yaw / 2),
    Math.sin(yaw / 2),
    Math.cos(pitch / 2),
    Math.sin(pitch / 2),
  ];
  return {
    translation: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
    rotation: [sy * sp, sy * cp, cy * sp, cy * cp],
    scale: [length, beam.section[1], beam.section[0]],
  };
}

import type { Point } from '#model/format/common.ts';
import { luminance } from './light-colour.ts';

/** How much of the lights' own tint the eye is left with on the main wall: 3,000 K becomes 1 : 0.965 : 0.91. */
const keptTint = 0.65;
/** Share of the cast from coloured surfaces that is taken out. */
const correction = 0.85;
const range = [0.72, 1.38] as const;

/**
 * Gains for red, green and blue. Bounces from timber and brick turn a whole room orange, which an eye in the room
 * would not notice; the tint of the lights themselves (a lamp-lit room, a cool gorge) is the author's and stays.
 * `wanted` = mean direct light of the main walls, `found` = their light in all.
 */
export function whiteBalance(wanted: Point, found: Point): Point {
  const level = (rgb: Point) => luminance(...rgb) || 1;
  const gain = (channel: 0 | 1 | 2): number => {
    const tint = (wanted[channel] / level(wanted)) ** keptTint;
    const ratio = (tint * level(found)) / Math.max(found[channel], 1e-4);
    return Math.min(range[1], Math.max(range[0], ratio ** correction));
  };
  const gains: Point = [gain(0), gain(1), gain(2)];
  const balanced = level([found[0] * gains[0], found[1] * gains[1], found[2] * gains[2]]);
  const same = level(found) / balanced;
  return [gains[0] * same, gains[1] * same, gains[2] * same];
}

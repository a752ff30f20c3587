import type { Outdoors } from '../format/outdoors.ts';
import { mix, ridgedNoise, smooth, valueNoise } from '../geometry/noise.ts';

/** Height of procedural ground at [x, z] metres from the land's middle, above the room's floor. */
export type Terrain = (x: number, z: number) => number;

/** Ground keeps to its profile this far beside the line it was given for, metres. */
const faithful = 60;
const usualRelief = 300;

/**
 * Land whose heights follow the profile across the valley and depart from it, in ridges, the farther away one looks.
 * The valley bends on its way; it shows no real place.
 */
export function terrain({ land }: Outdoors): Terrain {
  const { profile, water, relief = usualRelief, seed = 1, across = 0 } = land;
  const [cos, sin] = [Math.cos(across), Math.sin(across)];
  const first = profile[0]?.[0] ?? 0;
  const last = profile.at(-1)?.[0] ?? 0;
  return (x, z) => {
    const u = x * cos - z * sin;
    const v = x * sin + z * cos;
    const away = smooth((Math.abs(v) - faithful) / 700);
    const near = smooth((Math.abs(v) - 12) / 120);
    const bend = (valueNoise(v / 900 + 5.2, 3.7, seed) - valueNoise(5.2, 3.7, seed)) * 900 * away;
    const wobble = (valueNoise(v / 130, 8.1, seed + 3) - 0.5) * 70 * near;
    const at = Math.min(last, Math.max(first, u + bend + wobble));
    const ground = profileAt(profile, at);
    const floor = water ?? Number.NEGATIVE_INFINITY;
    if (ground <= floor) return floor;
    const dry = water === undefined ? 1 : smooth((ground - water) / 150);
    const far = smooth((Math.hypot(u, v) - 500) / 2600);
    const warp = (valueNoise(u / 1400, v / 1400, seed + 7) - 0.5) * 1.2;
    const ranges = ridgedNoise(u / 1500 + warp, v / 1300 - warp, 3, seed + 1) - 0.3;
    const spurs = ridgedNoise(u / 360 + 9, v / 310 + warp, 3, seed + 2) - 0.36;
    const rocks = ridgedNoise(u / 70, v / 70, 3, seed + 4) - 0.4;
    const standing = Math.max(away, far);
    const height =
      ground +
      ranges * relief * 1.9 * standing * mix(0.5, 1.25, far) * dry +
      spurs * relief * 0.75 * mix(near * 0.35, 1, standing) * dry +
      rocks * relief * 0.11 * mix(0.25, 1, near) * dry * (1 - far);
    return Math.max(floor, height);
  };
}

/** Between two knots of the profile cliffs are steeper in their middle. */
function profileAt(profile: readonly (readonly [number, number])[], at: number): number {
  let index = 1;
  while (index < profile.length - 1 && (profile[index]?.[0] ?? 0) < at) index += 1;
  const [a, from] = profile[index - 1] ?? [0, 0];
  const [b, to] = profile[index] ?? [0, 0];
  const share = b > a ? Math.min(1, Math.max(0, (at - a) / (b - a))) : 0;
  return mix(from, to, mix(share, smooth(share), 0.6));
}

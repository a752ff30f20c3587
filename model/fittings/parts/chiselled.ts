import { mix, ridgedNoise, smooth, valueNoise } from '../../geometry/noise.ts';
import { waterLevel } from './landform.ts';
import type { Landform } from './landform.ts';

/** Beds of rock from the lowest to the highest land, and how high a break stands, metres. */
const beds = 9;
const breakHeight = 0.055;

/** Land as a chisel leaves it: ledges where beds of rock end, breaks and flutes on them; water stays level. */
export function chiselled(land: Landform, share: number, depth: number, seed: number): Landform {
  return {
    ...land,
    height: (s, t) => {
      const height = land.height(s, t);
      const dry = smooth((height - waterLevel - 0.015) / 0.05);
      if (dry === 0) return height;
      // Beds bend and thin out, or they would be contour lines.
      const bend = (valueNoise(s * 1.3, t * 1.3, seed + 21) - 0.5) * 1.6;
      const level = height * beds + bend;
      const bed = Math.floor(level);
      const ledge = (bed + smooth((level - bed - 0.5) / 0.5) - bend) / beds;
      const flutes = ridgedNoise(s * 2.1 + 5, t * 1.7, 4, seed + 31) - 0.42;
      const chips = valueNoise(s * 11, t * 13, seed + 41) - 0.5;
      const broken = ((flutes * 1.25 + chips * 0.5) * breakHeight) / depth;
      const carved = mix(height, ledge, 0.5) + broken;
      return Math.min(1, mix(height, Math.max(waterLevel + 0.02, carved), share * dry));
    },
  };
}

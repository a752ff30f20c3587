import type { BakeScene, Opening, PreparedEmitter } from './bake-scene.ts';
import { fromArea } from './area-light.ts';
import { mix, RandomStream } from './random.ts';
import type { RayCaster } from './ray-caster.ts';
import { fromSpot } from './spot-light.ts';
import { subSamples } from './texel-grid.ts';

const random = new RandomStream();
/** Light straight from the emitters, with soft shadows, for entries `from` to `to`; irradiance / pi. */
export function directLight(scene: BakeScene, caster: RayCaster, from: number, to: number): void {
  const { counts, points, rooms, direct, count, emitters } = scene;
  for (let entry = from; entry < to; entry++) {
    const subs = counts[entry] ?? 0;
    if (subs === 0) continue;
    const room = rooms[entry] ?? 0;
    const at = (entry * subSamples + (subs >> 1)) * 3;
    emitters.forEach((emitter, index) => {
      if (
        emitter.room !== room &&
        !seenThrough(
          scene.openings,
          room,
          emitter,
          points[at] ?? 0,
          points[at + 1] ?? 0,
          points[at + 2] ?? 0,
        )
      ) {
        return;
      }
      random.seed(mix(scene.seed + index * 7919, entry));
      const received =
        emitter.kind === 'area'
          ? fromArea(scene, caster, random, emitter, entry)
          : fromSpot(scene, caster, random, emitter, entry);
      if (received === 0) return;
      const target = (emitter.set * count + entry) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const sum = (direct[target + channel] ?? 0) + received * (emitter.colour[channel] ?? 0);
        direct[target + channel] = sum;
      }
    });
  }
}

/** Whether anything of an emitter in another room can be seen through an opening between the two. */
function seenThrough(
  openings: readonly Opening[],
  room: number,
  { room: other, centre, reach }: PreparedEmitter,
  x: number,
  y: number,
  z: number,
): boolean {
  return openings.some(({ rooms, middle, along, through, half, top }) => {
    const [a, b] = rooms;
    if (!((a === room && b === other) || (a === other && b === room))) return false;
    const here = (x - middle[0]) * through[0] + (z - middle[1]) * through[1];
    const there = (centre[0] - middle[0]) * through[0] + (centre[2] - middle[1]) * through[1];
    if (here * there > 0 && Math.abs(there) > reach && Math.abs(here) > 0.05) return false;
    const share = here === there ? 0 : here / (here - there);
    const px = x + (centre[0] - x) * share - middle[0];
    const pz = z + (centre[2] - z) * share - middle[1];
    const height = y + (centre[1] - y) * share;
    const margin = reach * Math.abs(share) + 0.5;
    return Math.abs(px * along[0] + pz * along[1]) < half + margin && height < top + margin;
  });
}

import * as z from 'zod/mini';
import { idSchema, lengthSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { ridgedNoise } from '../geometry/noise.ts';
import { windowDepth } from '../geometry/shell/windows.ts';
import { wallFrame } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';

/** Ridges in the haze behind a window, procedural (示意). */
export const vistaSchema = z.looseObject({
  kind: z.literal('vista'),
  window: idSchema,
  /** Ridges one behind the other; 4. */
  layers: z.optional(z.int().check(z.gte(1), z.lte(8))),
  /** Where the sky begins, metres above the floor at the window; the middle of the window. */
  horizon: z.optional(lengthSchema),
  seed: z.optional(z.int()),
});
type Vista = z.infer<typeof vistaSchema>;

export const vista = fittingKind<Vista>({
  label: { 'zh-CN': '窗外远山', en: 'View of ridges' },
  schema: vistaSchema,
  build: (fitting, room, mesh) => {
    const window = room.windows?.find((one) => one.id === fitting.window);
    if (!window) return;
    const seed = fitting.seed ?? 7;
    const layers = fitting.layers ?? 4;
    const horizon = fitting.horizon ?? window.sill + window.height / 2;
    const wall = wallFrame(room, window.wall);
    const outside = moveFrame(wall, window.at, 0, -windowDepth(window));
    const reach = (distance: number) => window.width / 2 + distance * 1.6;
    const far = deepest + 0.3;
    const sky = moveFrame(outside, 0, 0, -far);
    mesh.rect('sky', sky, [-reach(far), horizon - far, 2 * reach(far), window.height + 3 * far]);
    for (let layer = 0; layer < layers; layer++) {
      // From far and pale to near and dark.
      const share = layers > 1 ? layer / (layers - 1) : 1;
      const distance = deepest - (deepest - nearest) * share;
      const half = reach(distance);
      const crest = horizon + 0.5 - share * 0.62;
      const outline: [number, number][] = [];
      for (let step = 0; step <= steps; step++) {
        const s = half - (2 * half * step) / steps;
        const height = ridgedNoise(s * 0.55 + layer * 13.7, layer * 5.1, 4, seed + layer * 17);
        outline.push([s, crest + (height - 0.5) * (0.9 - share * 0.35)]);
      }
      outline.push([-half, horizon - 2.4], [half, horizon - 2.4]);
      const plane = moveFrame(outside, 0, 0, -distance);
      mesh.polygon({ name: 'sky', tint: haze(share) }, plane, outline);
    }
  },
});

/** Metres beyond the window; near enough not to reach into other rooms. */
const nearest = 1.2;
const deepest = 5;
const steps = 48;

/** Colour of a ridge, from the sky's own to a dark blue-green. */
function haze(share: number): string {
  const pale = [0xcf, 0xdb, 0xe0] as const;
  const dark = [0x5d, 0x73, 0x70] as const;
  const channel = (index: 0 | 1 | 2) =>
    Math.round(pale[index] + (dark[index] - pale[index]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

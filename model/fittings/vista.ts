import * as z from 'zod/mini';
import { idSchema, lengthSchema } from '../format/common.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame } from '../geometry/mesh-builder.ts';
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
  build: (fitting, room, mesh) => {
    const window = room.windows?.find((one) => one.id === fitting.window);
    if (!window) return;
    const seed = fitting.seed ?? 7;
    const layers = fitting.layers ?? 4;
    const horizon = fitting.horizon ?? window.sill + window.height / 2;
    const wall = wallFrame(room, window.wall);
    const outside = moveFrame(wall, window.at, 0, -windowDepth(window));
    const far = deepest + 0.3;
    const half = window.width / 2 + far * 1.6;
    const floor = horizon - 3;
    const tall = window.height + 3 * far;
    // Closed on all sides: long windows are looked through at a slant.
    const box = moveFrame(outside, 0, floor + tall / 2, -far / 2);
    for (const side of insides(box, [2 * half, tall, far])) mesh.rect('sky', side.frame, side.rect);
    const below = moveFrame(box, 0, -tall / 2, 0);
    mesh.rect(
      { name: 'sky', tint: haze(1) },
      { origin: below.origin, right: box.right, up: framePoint(flat(box), 0, 0, -1), out: box.up },
      [-half, -far / 2, 2 * half, far],
    );
    for (let layer = 0; layer < layers; layer++) {
      // From far and pale to near and dark.
      const share = layers > 1 ? layer / (layers - 1) : 1;
      const distance = deepest - (deepest - nearest) * share;
      const crest = horizon + 0.5 - share * 1.15;
      const outline: [number, number][] = [];
      const steps = Math.min(mostSteps, Math.ceil((2 * half) / step));
      for (let index = 0; index <= steps; index++) {
        const s = half - (2 * half * index) / steps;
        const height = ridgedNoise(s * 0.55 + layer * 13.7, layer * 5.1, 4, seed + layer * 17);
        outline.push([s, crest + (height - 0.5) * (0.9 - share * 0.35)]);
      }
      outline.push([-half, floor], [half, floor]);
      const plane = moveFrame(outside, 0, 0, -distance);
      mesh.polygon({ name: 'sky', tint: haze(share) }, plane, outline);
    }
  },
});

/** Metres beyond the window; near enough not to reach into other rooms. */
const nearest = 1.2;
const deepest = 5;
/** Between two points of a crest, metres, and most points of one. */
const step = 0.16;
const mostSteps = 320;

/** Back, left, right and upper side of a box, seen from inside it. */
function insides(
  box: Frame,
  [width, height, depth]: readonly [number, number, number],
): { frame: Frame; rect: [number, number, number, number] }[] {
  const axis = (right: number, up: number, out: number) => framePoint(flat(box), right, up, out);
  const { right, up, out } = box;
  const back = moveFrame(box, 0, 0, -depth / 2);
  const left = { origin: framePoint(box, -width / 2, 0, 0), right: axis(0, 0, -1), up, out: right };
  const other = { origin: framePoint(box, width / 2, 0, 0), right: out, up, out: axis(-1, 0, 0) };
  const top = { origin: framePoint(box, 0, height / 2, 0), right, up: out, out: axis(0, -1, 0) };
  return [
    { frame: back, rect: [-width / 2, -height / 2, width, height] },
    { frame: left, rect: [-depth / 2, -height / 2, depth, height] },
    { frame: other, rect: [-depth / 2, -height / 2, depth, height] },
    { frame: top, rect: [-width / 2, -depth / 2, width, depth] },
  ];
}

function flat(frame: Frame): Frame {
  return { ...frame, origin: [0, 0, 0] };
}

/** Colour of a ridge, from the sky's own to a dark blue-green. */
function haze(share: number): string {
  const pale = [0xcf, 0xdb, 0xe0] as const;
  const dark = [0x76, 0x8c, 0x88] as const;
  const channel = (index: 0 | 1 | 2) =>
    Math.round(pale[index] + (dark[index] - pale[index]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

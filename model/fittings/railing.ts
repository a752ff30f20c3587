import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema } from '../format/common.ts';
import type { FloorPoint, Point } from '../format/common.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { fittingKind } from './fitting-kind.ts';
import { alongFrame, beam } from '../geometry/beam.ts';
import { blockBox } from './parts/footprint.ts';

/** A railing along a line of points; one can't walk through it. */
export const railingSchema = z.looseObject({
  kind: z.literal('railing'),
  points: z.array(floorPointSchema).check(z.minLength(2)),
  /** Metres; 1.05. */
  height: z.optional(lengthSchema),
  infill: z.optional(z.enum(['none', 'bars', 'cables', 'glass'])),
  finish: z.optional(finishRefSchema),
  /** Of the handrail; bronze when left out. */
  handrail: z.optional(finishRefSchema),
});
type Railing = z.infer<typeof railingSchema>;

export const railing = fittingKind<Railing>({
  label: { 'zh-CN': '栏杆', en: 'Railing' },
  build: (fitting, _room, mesh) => {
    for (let index = 0; index + 1 < fitting.points.length; index++) {
      const from = fitting.points[index];
      const to = fitting.points[index + 1];
      if (from && to) stretch(fitting, from, to, index === 0, mesh);
    }
  },
});

/** Metres. */
const post = 0.036;
const apart = 1.2;

/** One straight stretch; the first also sets the post that the others share with the stretch before. */
function stretch(
  fitting: Railing,
  from: FloorPoint,
  to: FloorPoint,
  first: boolean,
  mesh: MeshBuilder,
) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 0.05) return;
  const height = fitting.height ?? 1.05;
  const finish = fitting.finish ?? 'steel-dark';
  const at = (share: number, y: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    y,
    from[1] + (to[1] - from[1]) * share,
  ];
  const top = height - 0.03;
  const bays = Math.max(1, Math.ceil(length / apart));
  for (let index = first ? 0 : 1; index <= bays; index++) {
    const share = index / bays;
    beam(finish, at(share, 0), at(share, top), [post, post], mesh, { density: 12 });
  }
  beam(
    fitting.handrail ?? 'bronze',
    at(0, height - 0.015),
    at(1, height - 0.015),
    [0.055, 0.03],
    mesh,
    {
      ends: true,
      density: 12,
    },
  );
  if (fitting.infill === 'bars') {
    beam(finish, at(0, 0.1), at(1, 0.1), [0.02, 0.02], mesh, { density: 8 });
    const bars = Math.round(length / 0.11);
    for (let index = 1; index < bars; index++) {
      beam(finish, at(index / bars, 0.11), at(index / bars, top), [0.012, 0.012], mesh, {
        density: 6,
      });
    }
  } else if (fitting.infill === 'cables') {
    for (let index = 1; index <= 6; index++) {
      const y = 0.06 + ((top - 0.06) * index) / 7;
      beam('steel', at(0, y), at(1, y), [0.008, 0.008], mesh, { density: 6 });
    }
  } else if (fitting.infill === 'glass') {
    const middle = alongFrame(at(0, (top + 0.08) / 2), at(1, (top + 0.08) / 2));
    mesh.box('glass', middle, [length - 0.02, top - 0.1, 0.012]);
  }
  blockBox(alongFrame(at(0, 0), at(1, 0)), [length, 0.08], [0, height], mesh);
}

import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { offsetLine, smoothLine } from '../exhibits/route-layout.ts';
import type { FloorPoint, Point } from '../format/common.ts';
import type { Room } from '../format/room.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addCorner, emptyPatch } from '../geometry/patch.ts';
import { onUpwardPlane, upwardPlane } from '../geometry/plan-frames.ts';
import { centroid, insideStretches, offsetRing } from '../geometry/polygon.ts';
import type { FinishRef } from '../finishes/finish-ref.ts';
import { fittingKind } from './fitting-kind.ts';

/** Another finish set flush in the floor: lines on a grid, a band along a line of points, or an area. */
export const inlaySchema = z.looseObject({
  kind: z.literal('inlay'),
  pattern: z.enum(['grid', 'band', 'area']),
  finish: finishRefSchema,
  /** Of a grid's lines, 0.012 m; of a band, 0.3 m. */
  width: z.optional(lengthSchema),
  /** From line to line of a grid, metres; 1.2. */
  pitch: z.optional(lengthSchema),
  /** A crossing of the grid; the middle of the room when left out. */
  origin: z.optional(floorPointSchema),
  /** Of the grid, 0 = along x and z, radians. */
  heading: z.optional(angleSchema),
  /** A band's middle line (smoothed unless `straight`), or an area's corners, clockwise on the plan. */
  points: z.optional(z.array(floorPointSchema).check(z.minLength(2))),
  straight: z.optional(z.boolean()),
  /** A thin line of another finish along both edges of a band. */
  edge: z.optional(finishRefSchema),
});
type Inlay = z.infer<typeof inlaySchema>;

export const inlay = fittingKind<Inlay>({
  label: { 'zh-CN': '地面镶嵌', en: 'Floor inlay' },
  build: (fitting, room, mesh) => {
    const points = fitting.points ?? [];
    if (fitting.pattern === 'grid') buildGrid(fitting, room, mesh);
    else if (fitting.pattern === 'area' && points.length > 2) {
      mesh.polygon(fitting.finish, upwardPlane(above), onUpwardPlane(points), { density: 20 });
    } else if (fitting.pattern === 'band') {
      const line = fitting.straight ? points : smoothLine(points, 10);
      const half = (fitting.width ?? 0.3) / 2;
      ribbon(fitting.finish, line, -half, half, above, mesh);
      if (!fitting.edge) return;
      ribbon(fitting.edge, line, half, half + edgeWidth, above + apart, mesh);
      ribbon(fitting.edge, line, -half - edgeWidth, -half, above + apart, mesh);
    }
  },
});

/**
 * Metres: nobody sees or feels a step of one millimetre, and depth buffers still tell it from the floor; crossing
 * lines lie at two levels for the same reason.
 */
const above = 0.001;
const apart = 0.0004;
const edgeWidth = 0.012;
/** Lines end before the skirting. */
const margin = 0.012;

function buildGrid(fitting: Inlay, room: Room, mesh: MeshBuilder) {
  const pitch = Math.max(0.1, fitting.pitch ?? 1.2);
  const width = fitting.width ?? 0.012;
  const origin = fitting.origin ?? centroid(room.floor);
  const ring = offsetRing(room.floor, -margin);
  for (const [turn, level] of [
    [0, above],
    [Math.PI / 2, above + apart],
  ] as const) {
    const heading = (fitting.heading ?? 0) + turn;
    const along: FloorPoint = [Math.cos(heading), -Math.sin(heading)];
    const across: FloorPoint = [-along[1], along[0]];
    const offsets = ring.map(([x, z]) => (x - origin[0]) * across[0] + (z - origin[1]) * across[1]);
    const first = Math.ceil((Math.min(...offsets) + width) / pitch);
    const last = Math.floor((Math.max(...offsets) - width) / pitch);
    for (let index = first; index <= last; index++) {
      const at = index * pitch;
      const foot: FloorPoint = [origin[0] + across[0] * at, origin[1] + across[1] * at];
      for (const [from, to] of insideStretches(ring, foot, along)) {
        const line = [from, to].map((metres): FloorPoint => [
          foot[0] + along[0] * metres,
          foot[1] + along[1] * metres,
        ]);
        ribbon(fitting.finish, line, -width / 2, width / 2, level, mesh, 10);
      }
    }
  }
}

/** A flat ribbon along a line of the plan, from `right` to `left` of it, metres. */
function ribbon(
  finish: FinishRef,
  line: readonly FloorPoint[],
  from: number,
  to: number,
  level: number,
  mesh: MeshBuilder,
  density = 20,
) {
  const patch = emptyPatch(density);
  const one = offsetLine(line, from);
  const other = offsetLine(line, to);
  const up: Point = [0, 1, 0];
  let along = 0;
  line.forEach((point, index) => {
    const a = one[index] ?? point;
    const b = other[index] ?? point;
    const before = line[index - 1];
    if (before) along += Math.hypot(point[0] - before[0], point[1] - before[1]);
    const corner = addCorner(patch, [a[0], level, a[1]], up, [along, 0]);
    addCorner(patch, [b[0], level, b[1]], up, [along, to - from]);
    // `offsetLine` moves to the side of positive z on a line along x: that side is the nearer one on the plan.
    if (before)
      patch.indices.push(corner - 2, corner - 1, corner + 1, corner - 2, corner + 1, corner);
  });
  mesh.patch(finish, patch);
}

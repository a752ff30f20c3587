import type { FinishRef } from '../../finishes/finish-ref.ts';
import type { Point } from '../../format/common.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { addCorner, emptyPatch, faceNormal } from '../../geometry/patch.ts';
import type { Patch } from '../../geometry/patch.ts';
import type { Bedding } from './bedding.ts';

const density = 14;
/** A ledge is narrow, yet its light wants a few texels of its own. Metres of chart. */
const ledgeChart = 0.28;

type Corner = { place: Point; chart: [number, number]; uv: [number, number] };

/** Beds, the ledges between them, and what closes the rock at its ends and above, as flat facets in one chart. */
export function rockFace(finish: FinishRef, frame: Frame, rock: Bedding, mesh: MeshBuilder): void {
  const patch = emptyPatch(density);
  const { columns, beds, corner } = rock;
  const start = columns[0] ?? 0;
  const last = columns.length - 1;
  let base = 0;
  const make = (column: number, bed: number, upper: boolean, chartT: number): Corner => {
    const [s, t, out] = corner(column, bed, upper);
    return { place: framePoint(frame, s, t, out), chart: [s - start, chartT], uv: [s, t] };
  };
  for (let bed = 0; bed < beds; bed++) {
    const heights = [corner(0, bed, false), corner(0, bed, true), corner(last, bed, true)];
    const tall = Math.max(0.1, ...heights.map(([, t]) => t - (heights[0]?.[1] ?? 0)));
    for (let column = 0; column < last; column++) {
      facets(
        patch,
        make(column, bed, false, base),
        make(column + 1, bed, false, base),
        make(column + 1, bed, true, base + tall),
        make(column, bed, true, base + tall),
      );
      const edge = base + tall;
      const above = base + tall + ledgeChart;
      const next = bed + 1 < beds;
      const back = (at: number): Corner => {
        if (next) return make(at, bed + 1, false, above);
        const [s, t] = corner(at, bed, true);
        return { place: framePoint(frame, s, t, 0), chart: [s - start, above], uv: [s, t] };
      };
      const front = [make(column, bed, true, edge), make(column + 1, bed, true, edge)] as const;
      facets(
        patch,
        front[0],
        front[1],
        withDepth(back(column + 1), 0.3),
        withDepth(back(column), 0.3),
      );
    }
    base += tall + ledgeChart;
  }
  mesh.patch(finish, patch);
  endCap(finish, frame, rock, 0, mesh);
  endCap(finish, frame, rock, last, mesh);
}

/** A ledge's texture goes on upwards, so that it is not smeared. */
function withDepth(corner: Corner, metres: number): Corner {
  return { ...corner, uv: [corner.uv[0], corner.uv[1] + metres] };
}

/** Two flat triangles over a quad, cut along its shorter diagonal; counter-clockwise from the front. */
function facets(patch: Patch, a: Corner, b: Corner, c: Corner, d: Corner): void {
  const gap = (p: Corner, q: Corner) =>
    Math.hypot(p.place[0] - q.place[0], p.place[1] - q.place[1], p.place[2] - q.place[2]);
  const cut: [Corner, Corner, Corner][] =
    gap(a, c) < gap(b, d)
      ? [
          [a, b, c],
          [a, c, d],
        ]
      : [
          [a, b, d],
          [b, c, d],
        ];
  for (const triangle of cut) {
    const normal = faceNormal(triangle[0].place, triangle[1].place, triangle[2].place);
    for (const { place, chart, uv } of triangle) {
      patch.indices.push(addCorner(patch, place, normal, chart, uv));
    }
  }
}

/** Closes the rock at one of its ends: the profile, seen from the side. */
function endCap(
  finish: FinishRef,
  frame: Frame,
  rock: Bedding,
  column: number,
  mesh: MeshBuilder,
): void {
  const left = column === 0;
  const s = rock.columns[column] ?? 0;
  const sign = left ? -1 : 1;
  const flat = { ...frame, origin: [0, 0, 0] as Point };
  const plane = {
    origin: framePoint(frame, s, 0, 0),
    right: framePoint(flat, 0, 0, -sign),
    up: frame.up,
    out: framePoint(flat, sign, 0, 0),
  };
  const outline: [number, number][] = [[0, 0]];
  for (let bed = 0; bed < rock.beds; bed++) {
    for (const upper of [false, true]) {
      const [, t, out] = rock.corner(column, bed, upper);
      outline.push([-sign * out, t]);
    }
  }
  outline.push([0, rock.corner(column, rock.beds - 1, true)[1]]);
  mesh.polygon(finish, plane, outline, { density });
}

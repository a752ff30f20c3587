import type { FinishRef } from '../../finishes/finish-ref.ts';
import type { Point } from '../../format/common.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { addCorner, emptyPatch, faceNormal } from '../../geometry/patch.ts';
import type { Patch } from '../../geometry/patch.ts';
import type { Bedding } from './bedding.ts';

const density = 14;
/** Ledges and breaks are narrow, yet their light wants a few texels of its own. Metres of chart. */
const narrow = 0.28;

type Corner = { place: Point; chart: [number, number]; uv: [number, number] };

/** Blocks, the ledges between beds, the breaks between blocks, and what closes the rock at its ends and above. */
export function rockFace(finish: FinishRef, frame: Frame, rock: Bedding, mesh: MeshBuilder): void {
  blocksAndLedges(finish, frame, rock, mesh);
  breaks(finish, frame, rock, mesh);
  endCap(finish, frame, rock, false, mesh);
  endCap(finish, frame, rock, true, mesh);
}

/** Facets of the blocks bed by bed, and the ledge above each bed, unfolded into one chart. */
function blocksAndLedges(finish: FinishRef, frame: Frame, rock: Bedding, mesh: MeshBuilder): void {
  const patch = emptyPatch(density);
  const start = rock.joints[0] ?? 0;
  const blocks = rock.joints.length - 1;
  const at = ([s, t, out]: [number, number, number], row: number, v = t): Corner => ({
    place: framePoint(frame, s, t, out),
    chart: [s - start, row],
    uv: [s, v],
  });
  let base = 0;
  for (let bed = 0; bed < rock.beds; bed++) {
    const tall = Math.max(
      0.1,
      rock.corner(0, bed, false, true)[1] - rock.corner(0, bed, false, false)[1],
      rock.corner(blocks - 1, bed, true, true)[1] - rock.corner(blocks - 1, bed, true, false)[1],
    );
    const edge = base + tall;
    for (let block = 0; block < blocks; block++) {
      const corner = (right: boolean, upper: boolean) => rock.corner(block, bed, right, upper);
      facets(
        patch,
        at(corner(false, false), base),
        at(corner(true, false), base),
        at(corner(true, true), edge),
        at(corner(false, true), edge),
      );
      const back = (right: boolean): Corner => {
        const [s, t] = corner(right, true);
        const behind: [number, number, number] =
          bed + 1 < rock.beds ? rock.corner(block, bed + 1, right, false) : [s, t, 0];
        // The texture goes on upwards over the ledge, so that it is not smeared.
        return at(behind, edge + narrow, t + narrow);
      };
      facets(
        patch,
        at(corner(false, true), edge),
        at(corner(true, true), edge),
        back(true),
        back(false),
      );
    }
    base = edge + narrow;
  }
  mesh.patch(finish, patch);
}

/** Upright faces where one block stands out further than its neighbour; one row of the chart a joint. */
function breaks(finish: FinishRef, frame: Frame, rock: Bedding, mesh: MeshBuilder): void {
  const patch = emptyPatch(density);
  for (let block = 0; block + 2 < rock.joints.length; block++) {
    const row = block * narrow;
    for (let bed = 0; bed < rock.beds; bed++) {
      const at = (right: boolean, upper: boolean): Corner => {
        const [s, t, out] = rock.corner(right ? block + 1 : block, bed, !right, upper);
        return {
          place: framePoint(frame, s, t, out),
          chart: [t, row + (right ? narrow : 0)],
          uv: [t, out],
        };
      };
      facets(patch, at(false, false), at(true, false), at(true, true), at(false, true));
    }
  }
  mesh.patch(finish, patch);
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
    if (gap(triangle[0], triangle[1]) < 1e-5 || gap(triangle[1], triangle[2]) < 1e-5) continue;
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
  right: boolean,
  mesh: MeshBuilder,
): void {
  const block = right ? rock.joints.length - 2 : 0;
  const s = right ? (rock.joints.at(-1) ?? 0) : (rock.joints[0] ?? 0);
  const sign = right ? 1 : -1;
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
      const [, t, out] = rock.corner(block, bed, right, upper);
      outline.push([-sign * out, t]);
    }
  }
  outline.push([0, rock.corner(block, rock.beds - 1, right, true)[1]]);
  mesh.polygon(finish, plane, outline, { density });
}

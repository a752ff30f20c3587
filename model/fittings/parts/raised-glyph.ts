import type { FinishRef } from '../../finishes/finish-ref.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { addCorner, emptyPatch } from '../../geometry/patch.ts';
import { containsPoint, signedArea } from '../../geometry/polygon.ts';
import type { GlyphOutline } from '../lettering-outlines.ts';

type Ring = [number, number][];

/** Edges that turn less than this (cosine) are shaded as one curve. */
const softTurn = 0.86;

/**
 * A character cut from a plate `depth` thick: baseline and left edge at the frame's origin, `size` metres an em.
 * Its back, towards the wall, is left open.
 */
export function raisedGlyph(
  finish: FinishRef,
  glyph: GlyphOutline,
  frame: Frame,
  size: number,
  depth: number,
  mesh: MeshBuilder,
): void {
  const rings = glyph.rings.map((ring) =>
    ring.map(([x, y]): [number, number] => [x * size, y * size]),
  );
  const front = { ...frame, origin: framePoint(frame, 0, 0, depth) };
  for (const { outline, holes } of contours(rings)) {
    mesh.polygon(finish, front, outline, { holes, density: 30 });
    for (const ring of [outline, ...holes]) rim(finish, frame, ring, depth, mesh);
  }
}

/** Outlines counter-clockwise with their holes clockwise; the largest ring tells which way round solids run. */
function contours(rings: Ring[]): { outline: Ring; holes: Ring[] }[] {
  const sorted = rings
    .filter((ring) => ring.length > 2)
    .toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
  const sense = Math.sign(signedArea(sorted[0] ?? []));
  const solids = sorted
    .filter((ring) => Math.sign(signedArea(ring)) === sense)
    .map((ring) => ({ outline: wound(ring, 1), holes: [] as Ring[] }));
  for (const ring of sorted) {
    const first = ring[0];
    if (!first || Math.sign(signedArea(ring)) === sense) continue;
    // From the smallest solid up: a hole belongs to the innermost one round it.
    solids.findLast(({ outline }) => containsPoint(outline, first))?.holes.push(wound(ring, -1));
  }
  return solids;
}

function wound(ring: Ring, sense: number): Ring {
  return Math.sign(signedArea(ring)) === sense ? ring : ring.toReversed();
}

/** The edge of the plate along one ring; solid lies on the ring's left. */
function rim(finish: FinishRef, frame: Frame, ring: Ring, depth: number, mesh: MeshBuilder): void {
  const patch = emptyPatch(24);
  const flat = { ...frame, origin: [0, 0, 0] as [number, number, number] };
  const normals = ring.map((point, index) =>
    edgeNormal(point, ring[(index + 1) % ring.length] ?? point),
  );
  let along = 0;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    const own = normals[index] ?? [0, 0];
    const ends = [
      blended(own, normals[(index + ring.length - 1) % ring.length] ?? own),
      blended(own, normals[(index + 1) % ring.length] ?? own),
    ] as const;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const corner = addCorner(
      patch,
      framePoint(frame, a[0], a[1], 0),
      framePoint(flat, ...ends[0], 0),
      [along, 0],
    );
    addCorner(patch, framePoint(frame, b[0], b[1], 0), framePoint(flat, ...ends[1], 0), [
      along + length,
      0,
    ]);
    addCorner(patch, framePoint(frame, b[0], b[1], depth), framePoint(flat, ...ends[1], 0), [
      along + length,
      depth,
    ]);
    addCorner(patch, framePoint(frame, a[0], a[1], depth), framePoint(flat, ...ends[0], 0), [
      along,
      depth,
    ]);
    patch.indices.push(corner, corner + 1, corner + 2, corner, corner + 2, corner + 3);
    along += length;
  });
  mesh.patch(finish, patch);
}

/** Unit normal to the right of an edge: away from the solid. */
function edgeNormal(a: readonly [number, number], b: readonly [number, number]): [number, number] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
}

function blended(
  own: readonly [number, number],
  other: readonly [number, number],
): [number, number] {
  if (own[0] * other[0] + own[1] * other[1] < softTurn) return [own[0], own[1]];
  const [x, y] = [own[0] + other[0], own[1] + other[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

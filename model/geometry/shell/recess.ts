import type { FinishRef } from '../../finishes/finish-ref.ts';
import { framePoint } from '../frame.ts';
import type { Frame, MeshBuilder, PlaneOptions } from '../mesh-builder.ts';

/** The four inner sides of a recess behind a hole [width, height] of a wall, `depth` deep. */
export function buildRecessSides(
  finishes: { sides: FinishRef; bottom: FinishRef },
  /** At the hole's lower left corner, axes as the wall's. */
  frame: Frame,
  [width, height, depth]: readonly [number, number, number],
  mesh: MeshBuilder,
  options: PlaneOptions = {},
): void {
  const axis = (right: number, up: number, out: number) =>
    framePoint({ ...frame, origin: [0, 0, 0] }, right, up, out);
  const { right, up, out } = frame;
  mesh.rect(
    finishes.bottom,
    { origin: frame.origin, right, up: axis(0, 0, -1), out: up },
    [0, 0, width, depth],
    options,
  );
  mesh.rect(
    finishes.sides,
    { origin: frame.origin, right: axis(0, 0, -1), up, out: right },
    [0, 0, depth, height],
    options,
  );
  mesh.rect(
    finishes.sides,
    { origin: framePoint(frame, width, 0, -depth), right: out, up, out: axis(-1, 0, 0) },
    [0, 0, depth, height],
    options,
  );
  mesh.rect(
    finishes.sides,
    { origin: framePoint(frame, 0, height, -depth), right, up: out, out: axis(0, -1, 0) },
    [0, 0, width, depth],
    options,
  );
}

import type { FinishRef } from '../finishes/finish-ref.ts';
import { framePoint } from './frame.ts';
import type { Frame, MeshBuilder } from './mesh-builder.ts';
import { addCorner, emptyPatch } from './patch.ts';

/**
 * A turned shape about the frame's `up`: `profile` lists [radius, height] from the lower end to the upper, metres,
 * seen from outside; run it downwards to see the inside. Smooth round, with an edge at every point of the profile.
 */
export function turned(
  finish: FinishRef,
  frame: Frame,
  profile: readonly (readonly [number, number])[],
  segments: number,
  mesh: MeshBuilder,
  density?: number,
): void {
  const widest = Math.max(...profile.map(([radius]) => radius));
  const patch = emptyPatch(density);
  let along = 0;
  for (let index = 0; index + 1 < profile.length; index++) {
    const [r0, h0] = profile[index] ?? [0, 0];
    const [r1, h1] = profile[index + 1] ?? [0, 0];
    const slant = Math.hypot(r1 - r0, h1 - h0);
    if (slant < 1e-6) continue;
    const [outwards, upwards] = [(h1 - h0) / slant, (r0 - r1) / slant];
    for (let segment = 0; segment <= segments; segment++) {
      const angle = (2 * Math.PI * segment) / segments;
      // Counter-clockwise seen from above: `right`, then away from `out`.
      const [c, s] = [Math.cos(angle), -Math.sin(angle)];
      const normal = framePoint(
        { ...frame, origin: [0, 0, 0] },
        c * outwards,
        upwards,
        s * outwards,
      );
      const lower = addCorner(patch, framePoint(frame, c * r0, h0, s * r0), normal, [
        angle * widest,
        along,
      ]);
      addCorner(patch, framePoint(frame, c * r1, h1, s * r1), normal, [
        angle * widest,
        along + slant,
      ]);
      if (segment === segments) continue;
      if (r0 > 1e-6) patch.indices.push(lower, lower + 2, lower + 3);
      if (r1 > 1e-6) patch.indices.push(lower, lower + 3, lower + 1);
    }
    along += slant;
  }
  mesh.patch(finish, patch);
}

/** A round disc at height `up` of a frame, facing up or down. */
export function disc(
  finish: FinishRef,
  frame: Frame,
  up: number,
  radius: number,
  facing: 'up' | 'down',
  segments: number,
  mesh: MeshBuilder,
): void {
  const sign = facing === 'up' ? 1 : -1;
  const axis = (right: number, upwards: number, out: number) =>
    framePoint({ ...frame, origin: [0, 0, 0] }, right, upwards, out);
  const plane = {
    origin: framePoint(frame, 0, up, 0),
    right: frame.right,
    up: axis(0, 0, -sign),
    out: axis(0, sign, 0),
  };
  const ring = Array.from({ length: segments }, (_, index): [number, number] => {
    const angle = (2 * Math.PI * index) / segments;
    return [Math.cos(angle) * radius, sign * Math.sin(angle) * radius];
  });
  mesh.polygon(finish, plane, ring, { density: 24 });
}

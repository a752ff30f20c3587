import type { FinishRef } from '../finishes/finish-ref.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';

/** Metres and radians: a reading height for people who stand or sit in a wheelchair. */
const topHeight = 0.98;
const tilt = 0.45;
const boardThickness = 0.03;

/**
 * A lectern: a timber foot, a steel post, and a sloping board whose face the exhibit paints. The frame stands on
 * the floor, `out` towards the reader; `size` is the board's width and depth, metres.
 */
export function lecternBody(
  exhibit: string,
  face: string,
  frame: Frame,
  size: readonly [number, number],
  mesh: MeshBuilder,
  finish: FinishRef = 'timber-dark',
): void {
  const [width, depth] = size;
  mesh.box('steel-dark', moveFrame(frame, 0, 0.01, 0), [width * 0.8, 0.02, 0.36], {
    omit: ['bottom'],
  });
  mesh.box(
    'steel-dark',
    moveFrame(frame, 0, topHeight / 2 - 0.04, -0.05),
    [0.08, topHeight - 0.1, 0.05],
    { omit: ['bottom', 'top'] },
  );
  const top = slopeFrame(frame);
  mesh.box(finish, moveFrame(top, 0, 0, -boardThickness / 2), [
    width + 0.04,
    depth + 0.04,
    boardThickness,
  ]);
  mesh.face(exhibit, face, moveFrame(top, 0, 0, 0.002), [-width / 2, -depth / 2, width, depth]);
  const half = width / 2;
  const corner = (right: number, out: number): [number, number] => {
    const [x, , z] = framePoint(frame, right, 0, out);
    return [x, z];
  };
  mesh.obstacle({
    footprint: [corner(-half, -0.25), corner(half, -0.25), corner(half, 0.25), corner(-half, 0.25)],
    bottom: 0,
    top: topHeight,
  });
}

/** The sloping board: `up` climbs away from the reader, `out` faces the reader's eyes. */
function slopeFrame(frame: Frame): Frame {
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  const combine = (up: number, out: number): [number, number, number] => [
    frame.up[0] * up + frame.out[0] * out,
    frame.up[1] * up + frame.out[1] * out,
    frame.up[2] * up + frame.out[2] * out,
  ];
  return {
    origin: framePoint(frame, 0, topHeight, 0),
    right: frame.right,
    up: combine(sin, -cos),
    out: combine(cos, sin),
  };
}

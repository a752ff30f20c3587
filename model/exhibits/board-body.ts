import type { FinishRef } from '../finishes/finish-ref.ts';
import { moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';

/** Metres: a 12 mm board on hidden battens that hold it 15 mm off the wall. */
const thickness = 0.012;
const battens = 0.015;

/**
 * A board with one painted face, `front`; `size` is its width and height, metres. One on a wall has no back.
 */
export function boardBody(
  exhibit: string,
  frame: Frame,
  size: readonly [number, number],
  mesh: MeshBuilder,
  finish: FinishRef = 'board',
  back = false,
): void {
  const [width, height] = size;
  const middle = moveFrame(frame, 0, 0, battens + thickness / 2);
  mesh.box(finish, middle, [width, height, thickness], {
    omit: back ? ['front'] : ['front', 'back'],
  });
  const front = moveFrame(frame, 0, 0, battens + thickness);
  mesh.face(exhibit, 'front', front, [-width / 2, -height / 2, width, height], { finish });
}

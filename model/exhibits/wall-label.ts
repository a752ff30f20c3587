import { moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';

/** Metres. */
const label = { width: 0.3, height: 0.18, depth: 0.008, gap: 0.12, eye: 1.5 };

/**
 * The label to the right of what hangs on a wall, at reading height as far as that reaches there; `frame` is that of
 * the exhibit, and half its width and height are in metres, frame included.
 */
export function wallLabel(
  exhibit: string,
  frame: Frame,
  halfWidth: number,
  halfHeight: number,
  mesh: MeshBuilder,
): void {
  const reach = Math.max(0, halfHeight - label.height / 2);
  const up = Math.min(reach, Math.max(-reach, label.eye - frame.origin[1]));
  const place = moveFrame(frame, halfWidth + label.gap + label.width / 2, up, 0);
  mesh.box(
    'board',
    moveFrame(place, 0, 0, label.depth / 2),
    [label.width, label.height, label.depth],
    { omit: ['front', 'back'] },
  );
  mesh.face(exhibit, 'label', moveFrame(place, 0, 0, label.depth), [
    -label.width / 2,
    -label.height / 2,
    label.width,
    label.height,
  ]);
}

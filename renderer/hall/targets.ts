import type { BuiltFace } from '#model/geometry/built-room.ts';
import type { Target } from '../sim/target.ts';

type Triple = [number, number, number];

/** Rectangles to point at, from the faces of a built room; frames round a picture count with a margin. */
export function targetsOf(room: string, faces: readonly BuiltFace[]): Target[] {
  return faces.map((face) => {
    const corner = (index: number): Triple => [
      face.positions[index * 3] ?? 0,
      face.positions[index * 3 + 1] ?? 0,
      face.positions[index * 3 + 2] ?? 0,
    ];
    const count = face.positions.length / 3;
    const corners = Array.from({ length: count }, (_, index) => corner(index));
    const normal: Triple = [face.normals[0] ?? 0, face.normals[1] ?? 0, face.normals[2] ?? 1];
    // Faces run left to right with their texture: the direction in which u grows is to the right.
    const right = unit(directionOfU(face, corners));
    const up = cross(normal, right);
    const along = (axis: Triple) => corners.map((point) => dot(point, axis));
    const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
    const [left, rightmost] = range(along(right));
    const [bottom, top] = range(along(up));
    const depth = dot(corners[0] ?? [0, 0, 0], normal);
    const s = (left + rightmost) / 2;
    const t = (bottom + top) / 2;
    const margin = face.face === 'front' ? 0.06 : 0.02;
    return {
      exhibit: face.exhibit,
      room,
      centre: [0, 1, 2].map(
        (axis) => (right[axis] ?? 0) * s + (up[axis] ?? 0) * t + (normal[axis] ?? 0) * depth,
      ) as Triple,
      right,
      up,
      out: normal,
      half: [(rightmost - left) / 2 + margin, (top - bottom) / 2 + margin],
    };
  });
}

/** From the corner at uv [0, 0] to the one at [1, 0]. */
function directionOfU(face: BuiltFace, corners: readonly Triple[]): Triple {
  const at = (u: number) =>
    corners.find((_, index) => face.uvs[index * 2] === u && face.uvs[index * 2 + 1] === 0);
  const a = at(0) ?? [0, 0, 0];
  const b = at(1) ?? [1, 0, 0];
  return [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Triple): Triple {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

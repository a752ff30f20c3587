import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, metresSchema } from '../format/common.ts';
import type { FinishName } from '../finishes/finishes.ts';
import { moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { hashed } from '../geometry/noise.ts';
import { hangingFrame } from '../geometry/hang.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox } from './parts/footprint.ts';

/** A bookshelf against a wall, standing on the floor. */
export const shelfSchema = z.looseObject({
  kind: z.literal('shelf'),
  wall: z.int().check(z.gte(0)),
  /** Its middle, metres from the wall's left end. */
  at: metresSchema,
  width: lengthSchema,
  /** Metres; 2.1. */
  height: z.optional(lengthSchema),
  /** Metres; 0.32. */
  depth: z.optional(lengthSchema),
  /** Boards between bottom and top; 4. */
  boards: z.optional(z.int().check(z.gte(0), z.lte(12))),
  /** Rows of blank spines, from 0 = empty to 1 = full; 0.6. */
  books: z.optional(z.number().check(z.gte(0), z.lte(1))),
  finish: z.optional(finishRefSchema),
});
type Shelf = z.infer<typeof shelfSchema>;

export const shelf = fittingKind<Shelf>({
  label: { 'zh-CN': '书架', en: 'Bookshelf' },
  build: (fitting, room, mesh) => {
    const { width } = fitting;
    const height = fitting.height ?? 2.1;
    const depth = fitting.depth ?? 0.32;
    const finish = fitting.finish ?? 'timber-light';
    const frame = moveFrame(
      hangingFrame(room, fitting.wall, fitting.at, 0.01),
      0,
      -0.01,
      depth / 2 + 0.013,
    );
    for (const side of [-1, 1]) {
      const upright = moveFrame(frame, (side * (width - board)) / 2, height / 2, 0);
      mesh.box(finish, upright, [board, height, depth], { omit: ['bottom'], density: 16 });
    }
    const inner = width - 2 * board;
    mesh.rect(finish, moveFrame(frame, -inner / 2, 0, -depth / 2 + 0.01), [0, 0, inner, height], {
      density: 16,
    });
    mesh.box('steel-dark', moveFrame(frame, 0, foot / 2, depth / 2 - 0.05), [inner, foot, 0.02], {
      omit: ['left', 'right', 'top', 'bottom', 'back'],
    });
    const bays = (fitting.boards ?? 4) + 1;
    const pitch = (height - foot - board) / bays;
    for (let level = 0; level <= bays; level++) {
      const y = foot + board / 2 + pitch * level;
      mesh.box(finish, moveFrame(frame, 0, y, 0.005), [inner, board, depth - 0.01], {
        omit: ['left', 'right', 'back'],
        density: 16,
      });
      if (level === bays) break;
      const row = moveFrame(frame, -inner / 2, y + board / 2, 0);
      const space = [inner, pitch - board, depth] as const;
      books(row, space, fitting.books ?? 0.6, fitting.wall * 31 + level, mesh);
    }
    blockBox(frame, [width, depth], [0, height], mesh);
  },
});

/** Metres. */
const board = 0.028;
const foot = 0.08;
const spines: FinishName[] = ['board', 'plaster-warm', 'celadon', 'board', 'timber-dark'];

/** A row of blank spines from the left end on, as full as `share`. */
function books(
  frame: Frame,
  [width, height, depth]: readonly [number, number, number],
  share: number,
  seed: number,
  mesh: MeshBuilder,
) {
  let at = 0.01;
  for (let index = 0; index < 200; index++) {
    const thickness = 0.02 + 0.034 * hashed(index, 1, seed);
    if (at + thickness > width * share - 0.01) return;
    const tall = Math.min(height - 0.03, 0.2 + 0.1 * hashed(index, 2, seed));
    const deep = Math.min(depth - 0.06, 0.15 + 0.07 * hashed(index >> 2, 3, seed));
    const middle = moveFrame(frame, at + thickness / 2, tall / 2, depth / 2 - 0.04 - deep / 2);
    // Runs of one colour, as in sets of volumes.
    const finish = spines[Math.floor(hashed(index >> 2, 4, seed) * spines.length)] ?? 'board';
    mesh.box(finish, middle, [thickness - 0.001, tall, deep], {
      omit: ['back', 'bottom'],
      density: 10,
    });
    at += thickness;
    if (hashed(index, 5, seed) < 0.06) at += 0.12 * hashed(index, 6, seed);
  }
}

import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { beam } from '../geometry/beam.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { exhibitBase } from './base.ts';
import { boardBody } from './board-body.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Panel 图文: a board with a title and text, or words set on the wall itself. */
export const panelSchema = z.extend(exhibitBase, {
  kind: z.literal('panel'),
  finish: z.optional(finishRefSchema),
  /** `wall-text` stands on the plaster, in the sizes of a room's introduction; `dates` sets the title alone, large. */
  layout: z.optional(z.enum(['board', 'wall-text', 'dates'])),
});
export type Panel = z.infer<typeof panelSchema>;

/** Metres: words on the wall stand a hair in front of it. */
const print = 0.002;

export const panel = exhibitKind<Panel>({
  media: () => [],
  body: (exhibit, frame, mesh, ground) => {
    const { id, size, layout = 'board', finish = 'board' } = exhibit;
    if (layout === 'board') {
      const free = 'position' in exhibit.anchor;
      boardBody(id, frame, size, mesh, finish, free);
      if (free && frame.out[1] > leaning) buildPosts(frame, size, ground, mesh);
      return;
    }
    const [width, height] = size;
    const front = moveFrame(frame, 0, 0, print);
    mesh.face(id, 'front', front, [-width / 2, -height / 2, width, height], { finish });
  },
});

/** A board that leans back further than this (sine) is read from above and stands on posts. */
const leaning = 0.15;
const post = 0.03;
const foot = { width: 0.14, height: 0.008 };

/** Two steel posts from what is below to the back of a reading board. */
function buildPosts(
  frame: Frame,
  [width]: readonly [number, number],
  ground: number,
  mesh: MeshBuilder,
) {
  for (const side of [-1, 1]) {
    const [x, y, z] = framePoint(frame, side * width * 0.34, 0, 0.004);
    if (y < ground + foot.height) continue;
    beam('steel-dark', [x, ground + foot.height, z], [x, y, z], [post, post], mesh);
    const plate: Frame = {
      origin: [x, ground + foot.height / 2, z],
      right: [1, 0, 0],
      up: [0, 1, 0],
      out: [0, 0, 1],
    };
    mesh.box('steel-dark', plate, [foot.width, foot.height, foot.width], { omit: ['bottom'] });
    if (ground > 0) continue;
    const half = post / 2;
    mesh.obstacle({
      footprint: [
        [x - half, z - half],
        [x + half, z - half],
        [x + half, z + half],
        [x - half, z + half],
      ],
      bottom: 0,
      top: y,
    });
  }
}

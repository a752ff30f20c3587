import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { boardBody } from './board-body.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Panel 图文: a board with a title and text, or words set on the wall itself. */
export const panelSchema = z.looseObject({
  ...exhibitBase,
  kind: z.literal('panel'),
  finish: z.optional(finishRefSchema),
  /** `wall-text` stands on the plaster, in the sizes of a room's introduction; `dates` sets the title alone, large. */
  layout: z.optional(z.enum(['board', 'wall-text', 'dates'])),
});
export type Panel = z.infer<typeof panelSchema>;

/** Metres: words on the wall stand a hair in front of it. */
const print = 0.002;

export const panel = exhibitKind<Panel>({
  label: { 'zh-CN': '图文', en: 'Panel' },
  schema: panelSchema,
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const { id, size, layout = 'board', finish = 'board' } = exhibit;
    if (layout === 'board') {
      boardBody(id, frame, size, mesh, finish);
      return;
    }
    const [width, height] = size;
    const front = moveFrame(frame, 0, 0, print);
    mesh.face(id, 'front', front, [-width / 2, -height / 2, width, height], { finish });
  },
});

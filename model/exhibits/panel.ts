import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
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

/** Metres: a 12 mm board on hidden battens that hold it 15 mm off the wall. */
const board = 0.012;
const battens = 0.015;

export const panel = exhibitKind<Panel>({
  label: { 'zh-CN': '图文', en: 'Panel' },
  schema: panelSchema,
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const depth = exhibit.layout && exhibit.layout !== 'board' ? 0.002 : battens + board;
    if (depth > board) {
      const middle = moveFrame(frame, 0, 0, battens + board / 2);
      mesh.box(exhibit.finish ?? 'board', middle, [width, height, board], { omit: ['front'] });
    }
    const front = moveFrame(frame, 0, 0, depth);
    mesh.face(exhibit.id, 'front', front, [-width / 2, -height / 2, width, height], {
      finish: exhibit.finish ?? 'board',
    });
  },
});

import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Portal 传送门: leads to another exhibition. Its face shows title, minutes and how far the visitor has come. */
export const portalSchema = z.looseObject({
  ...exhibitBase,
  kind: z.literal('portal'),
  /** An exhibition's id; `lobby` for the way back; `next` for the next installed one that no portal names. */
  target: idSchema,
});
export type Portal = z.infer<typeof portalSchema>;

export const portal = exhibitKind<Portal>({
  label: { 'zh-CN': '传送门', en: 'Portal' },
  schema: portalSchema,
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    mesh.face(exhibit.id, 'front', moveFrame(frame, 0, 0, 0.01), [
      -width / 2,
      -height / 2,
      width,
      height,
    ]);
  },
});

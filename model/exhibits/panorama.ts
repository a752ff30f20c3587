import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { wallLabel } from './wall-label.ts';

/** Panorama 全景: an equirectangular picture, shown as a lit window on the wall and entered when opened. */
export const panoramaSchema = z.extend(exhibitBase, {
  kind: z.literal('panorama'),
  media: mediaPathSchema,
  /** `top-bottom`: left eye above right eye. */
  stereo: z.optional(z.enum(['mono', 'top-bottom'])),
});
export type Panorama = z.infer<typeof panoramaSchema>;

/** Metres. */
const rim = 0.04;
const depth = 0.06;

export const panorama = exhibitKind<Panorama>({
  media: (exhibit) => [exhibit.media],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    for (const side of [-1, 1]) {
      const upright = moveFrame(frame, (side * (width + rim)) / 2, 0, depth / 2);
      mesh.box('bronze', upright, [rim, height + 2 * rim, depth], { omit: ['back'] });
      const rail = moveFrame(frame, 0, (side * (height + rim)) / 2, depth / 2);
      mesh.box('bronze', rail, [width, rim, depth], { omit: ['back'] });
    }
    mesh.face(exhibit.id, 'front', moveFrame(frame, 0, 0, 0.012), [
      -width / 2,
      -height / 2,
      width,
      height,
    ]);
    wallLabel(exhibit.id, frame, width / 2 + rim, height / 2 + rim, mesh);
  },
});

import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { turned } from '../geometry/turned.ts';
import { exhibitBase } from './base.ts';
import { boardBody } from './board-body.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { captionTrackSchema } from './video.ts';

/** Audio 音频: a listening board; the sound comes from where it hangs and fades with distance. */
export const audioSchema = z.extend(exhibitBase, {
  kind: z.literal('audio'),
  media: mediaPathSchema,
  captions: z.array(captionTrackSchema),
});
export type Audio = z.infer<typeof audioSchema>;

/** The bell that the sound comes from, above the board: [radius, height off the board], metres. */
const bell: [number, number][] = [
  [0.085, 0],
  [0.085, 0.012],
  [0.075, 0.022],
  [0.06, 0.012],
  [0.022, 0.006],
  [0.018, 0.014],
  [0, 0.018],
];

export const audio = exhibitKind<Audio>({
  media: (exhibit) => [exhibit.media, ...exhibit.captions.map((track) => track.path)],
  body: (exhibit, frame, mesh) => {
    boardBody(exhibit.id, frame, exhibit.size, mesh);
    const over = moveFrame(frame, 0, exhibit.size[1] / 2 + 0.16, 0.001);
    // Turned about the axis that points into the room.
    turned(
      'bronze',
      { ...over, right: over.right, up: over.out, out: down(over.up) },
      bell,
      28,
      mesh,
    );
  },
});

function down([x, y, z]: readonly [number, number, number]): [number, number, number] {
  return [-x, -y, -z];
}

import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import type { Frame } from '../geometry/mesh-builder.ts';
import { languageSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { wallLabel } from './wall-label.ts';

/** A WebVTT file in one language. */
export const captionTrackSchema = z.looseObject({
  language: languageSchema,
  path: mediaPathSchema,
});
export type CaptionTrack = z.infer<typeof captionTrackSchema>;

/** Video 视频: a screen on the wall; plays only when somebody is near or has opened it. */
export const videoSchema = z.extend(exhibitBase, {
  kind: z.literal('video'),
  media: mediaPathSchema,
  poster: z.optional(mediaPathSchema),
  captions: z.array(captionTrackSchema),
  /** Told on the label where the pictures are made by a computer. */
  animation: z.optional(z.boolean()),
});
export type Video = z.infer<typeof videoSchema>;

/** Metres: a thin steel case that stands off the wall, and the screen a little behind its rim. */
const rim = 0.022;
const depth = 0.055;
const recess = 0.006;

/** Where the picture is, for a screen whose back is at `frame`. */
export function screenFrame(frame: Frame): Frame {
  return moveFrame(frame, 0, 0, depth - recess);
}

export const video = exhibitKind<Video>({
  media: (exhibit) => [
    exhibit.media,
    ...(exhibit.poster ? [exhibit.poster] : []),
    ...exhibit.captions.map((track) => track.path),
  ],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    // A bracket behind it, so that it does not float.
    mesh.box('steel-dark', moveFrame(frame, 0, 0, 0.01), [width * 0.5, height * 0.5, 0.02], {
      omit: ['back', 'front'],
    });
    for (const side of [-1, 1]) {
      const upright = moveFrame(frame, (side * (width + rim)) / 2, 0, (depth + 0.02) / 2);
      mesh.box('steel-dark', upright, [rim, height + 2 * rim, depth - 0.02]);
      const rail = moveFrame(frame, 0, (side * (height + rim)) / 2, (depth + 0.02) / 2);
      mesh.box('steel-dark', rail, [width, rim, depth - 0.02]);
    }
    mesh.face(exhibit.id, 'screen', screenFrame(frame), [-width / 2, -height / 2, width, height], {
      finish: 'ink',
    });
    wallLabel(exhibit.id, frame, width / 2 + rim, height / 2 + rim, mesh);
  },
});

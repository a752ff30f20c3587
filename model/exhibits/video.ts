import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { languageSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** A WebVTT file in one language. */
export const captionTrackSchema = z.looseObject({
  language: languageSchema,
  path: mediaPathSchema,
});

/** Video 视频: a screen on the wall; plays only when somebody is near or has opened it. */
export const videoSchema = z.looseObject({
  ...exhibitBase,
  kind: z.literal('video'),
  media: mediaPathSchema,
  poster: z.optional(mediaPathSchema),
  captions: z.array(captionTrackSchema),
  /** Told on the label where the pictures are made by a computer. */
  animation: z.optional(z.boolean()),
});
export type Video = z.infer<typeof videoSchema>;

/** Metres. */
const bezel = 0.025;
const depth = 0.05;

export const video = exhibitKind<Video>({
  label: { 'zh-CN': '视频', en: 'Video' },
  schema: videoSchema,
  media: (exhibit) => [
    exhibit.media,
    ...(exhibit.poster ? [exhibit.poster] : []),
    ...exhibit.captions.map((track) => track.path),
  ],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const middle = moveFrame(frame, 0, 0, depth / 2);
    mesh.box('ink', middle, [width + 2 * bezel, height + 2 * bezel, depth], { omit: ['back'] });
    const screen = moveFrame(frame, 0, 0, depth + 0.002);
    mesh.face(exhibit.id, 'screen', screen, [-width / 2, -height / 2, width, height], {
      finish: 'ink',
    });
  },
});

import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { boardBody } from './board-body.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { captionTrackSchema } from './video.ts';

/** Audio 音频: a listening board; the sound comes from where it hangs and fades with distance. */
export const audioSchema = z.looseObject({
  ...exhibitBase,
  kind: z.literal('audio'),
  media: mediaPathSchema,
  captions: z.array(captionTrackSchema),
});
export type Audio = z.infer<typeof audioSchema>;

export const audio = exhibitKind<Audio>({
  label: { 'zh-CN': '音频', en: 'Audio' },
  schema: audioSchema,
  media: (exhibit) => [exhibit.media, ...exhibit.captions.map((track) => track.path)],
  body: (exhibit, frame, mesh) => boardBody(exhibit.id, frame, exhibit.size, mesh),
});

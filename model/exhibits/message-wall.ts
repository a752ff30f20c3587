import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { localTextSchema } from '../language.ts';
import { boardBody } from './board-body.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Message wall 留言墙: remarks of visitors, shown after staff at this host have approved them. */
export const messageWallSchema = z.extend(exhibitBase, {
  kind: z.literal('message-wall'),
  prompt: localTextSchema,
  /** What can be chosen where nobody types: in a headset. */
  phrases: z.array(z.looseObject({ id: idSchema, text: localTextSchema })).check(z.maxLength(12)),
});
export type MessageWall = z.infer<typeof messageWallSchema>;

/** Warm grey felt: quiet behind slips of paper. */
const felt = { name: 'board', tint: '#a99d89' } as const;

export const messageWall = exhibitKind<MessageWall>({
  media: () => [],
  body: (exhibit, frame, mesh) => boardBody(exhibit.id, frame, exhibit.size, mesh, felt),
});

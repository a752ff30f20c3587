import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { localTextSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { lecternBody } from './lectern-body.ts';

/** Document 电子书/文档: a PDF, an EPUB or Markdown on a lectern; opens where the reader stopped. */
export const documentSchema = z.extend(exhibitBase, {
  kind: z.literal('document'),
  /** By language: a document may exist in one language only. */
  media: z.looseObject({ 'zh-CN': mediaPathSchema, en: z.optional(mediaPathSchema) }),
  author: z.optional(localTextSchema),
});
export type DocumentExhibit = z.infer<typeof documentSchema>;

export const document = exhibitKind<DocumentExhibit>({
  media: (exhibit) => [exhibit.media['zh-CN'], ...(exhibit.media.en ? [exhibit.media.en] : [])],
  body: (exhibit, frame, mesh) => lecternBody(exhibit.id, 'cover', frame, exhibit.size, mesh),
});

import * as z from 'zod/mini';
import { anchorSchema } from '../format/anchor.ts';
import { idSchema, lengthSchema } from '../format/common.ts';
import { sourceSchema } from '../format/source.ts';
import { narrationSchema } from '../format/tours.ts';
import { viewpointSchema } from '../format/viewpoint.ts';
import { localTextSchema } from '../language.ts';

/** What every exhibit has, whatever its kind. Each kind's schema extends it. */
export const exhibitBase = z.looseObject({
  id: idSchema,
  room: idSchema,
  anchor: anchorSchema,
  /** Width and height, metres. */
  size: z.tuple([lengthSchema, lengthSchema]),
  title: localTextSchema,
  /** Markdown: paragraphs, emphasis, lists; no HTML. */
  text: z.optional(localTextSchema),
  /** What a person who can't see it is told. */
  alt: z.optional(localTextSchema),
  sources: z.optional(z.array(sourceSchema)),
  /** Where sources disagree: shown on the label and in the reading view. */
  disputed: z.optional(localTextSchema),
  narration: z.optional(
    z.looseObject({ 'zh-CN': z.optional(narrationSchema), en: z.optional(narrationSchema) }),
  ),
  /** Where one stands to see it; computed from the anchor when left out. */
  viewpoint: z.optional(viewpointSchema),
});

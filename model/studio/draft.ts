import * as z from 'zod/mini';
import { idSchema, mediaPathSchema } from '../format/common.ts';

/** Items of one draft at most: what can be hung, lit and toured in one go. */
export const mostItems = 120;

const line = z.string().check(z.maxLength(200));

const itemBase = z.object({
  id: idSchema,
  title: line,
  /** Markdown-lite. */
  text: z.string().check(z.maxLength(4000)),
  /** Where what it says comes from, as visitors read it. */
  source: line,
  /** A new room begins here, under this title. */
  room: z.optional(line),
});

/** Something to hang, in the order in which visitors come to it. */
export const draftItemSchema = z.discriminatedUnion('kind', [
  z.extend(itemBase, {
    kind: z.literal('picture'),
    media: mediaPathSchema,
    /** Pixels. */
    width: z.int().check(z.positive()),
    height: z.int().check(z.positive()),
    /** What a person who can't see it is told. */
    alt: z.string().check(z.maxLength(500)),
    author: line,
    licence: line,
    size: z.enum(['small', 'medium', 'large']),
  }),
  z.extend(itemBase, { kind: z.literal('text') }),
]);
export type DraftItem = z.infer<typeof draftItemSchema>;

export const templates = ['corridor', 'grand-room'] as const;

/** `draft.json`: what an editor decides; the exhibition's documents are made from it. */
export const draftSchema = z.object({
  id: idSchema,
  template: z.enum(templates),
  title: line,
  summary: z.string().check(z.maxLength(600)),
  /** Counts up each time the draft is made into a package. */
  revision: z.int().check(z.gte(0)),
  items: z.array(draftItemSchema).check(z.maxLength(mostItems)),
});
export type Draft = z.infer<typeof draftSchema>;

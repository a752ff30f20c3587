import * as z from 'zod/mini';
import { languageSchema, localTextSchema } from '../language.ts';
import { idSchema, mediaPathSchema } from './common.ts';

/** Who made a medium and under which licence it may be shown. */
const creditSchema = z.looseObject({
  path: mediaPathSchema,
  title: localTextSchema,
  author: z.string().check(z.minLength(1)),
  licence: z.string().check(z.minLength(1)),
  source: z.optional(z.string()),
});
export type Credit = z.infer<typeof creditSchema>;

/** `manifest.json`: what the exhibition is, whose it is, what it may cost to draw. */
export const manifestSchema = z.looseObject({
  format: z.literal('exhibition/1'),
  schema: z.literal(2),
  id: idSchema,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: localTextSchema,
  summary: localTextSchema,
  languages: z.array(languageSchema).check(z.minLength(1)),
  /** Minutes that the main tour takes, as told at the portal. */
  minutes: z.int().check(z.gte(1), z.lte(240)),
  owner: z.looseObject({
    name: localTextSchema,
    homePage: z.url(),
    /** The person in charge of data, named in the privacy notice. */
    dataOfficer: z.looseObject({ name: localTextSchema, contact: z.string() }),
  }),
  /** Lobbies lead to exhibitions and are not listed beside them. */
  role: z.optional(z.enum(['exhibition', 'lobby'])),
  cover: z.optional(mediaPathSchema),
  credits: z.array(creditSchema),
  /** What earns the certificate: these exhibits seen (all, when left out) and this quiz passed. */
  completion: z.optional(
    z.looseObject({ exhibits: z.optional(z.array(idSchema)), quiz: z.optional(idSchema) }),
  ),
  budgets: z.looseObject({
    draws: z.int().check(z.positive()),
    triangles: z.int().check(z.positive()),
    textureMB: z.number().check(z.positive()),
  }),
});
export type Manifest = z.infer<typeof manifestSchema>;

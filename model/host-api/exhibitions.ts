import * as z from 'zod/mini';
import type { Lettering } from '../fittings/lettering-outlines.ts';
import { idSchema } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Quizzes } from '../format/quizzes.ts';
import type { Tours } from '../format/tours.ts';
import type { LocalText } from '../language.ts';
import type { Goal } from '../visits/completion.ts';
import { method } from './method.ts';

export interface ExhibitionSummary {
  id: string;
  version: string;
  title: LocalText;
  summary: LocalText;
  minutes: number;
  role: 'exhibition' | 'lobby';
  /** Ships with the program; can't be removed. */
  shipped: boolean;
  /** Reviewed and signed by the organisation; until then it is marked as an example. */
  reviewed: boolean;
  /** Exhibits that count towards completion. */
  exhibits: number;
  /** What finishing it takes; left out where it can't be opened. */
  goal?: Goal;
  cover?: string;
  /** Can't be opened, and why; the rest is then as far as it could be read. */
  problem?: LocalText;
}

/** All documents of an exhibition, migrated to this program's version. */
export interface ExhibitionDocuments {
  manifest: Manifest;
  hall: Hall;
  tours: Tours;
  quizzes: Quizzes;
  reviewed: boolean;
  /** Address of the package's folder, relative to the page, with a trailing slash. */
  base: string;
  /** Rooms with a baked lightmap: `baked/<room>.light`, by room id. */
  lightmaps: Record<string, string>;
  /** Outlines of the characters that raised letters of the hall need. */
  lettering?: Lettering;
  /** What is not as it should be but does not stop the hall: unknown kinds, missing media. */
  warnings: { path: string; text: LocalText }[];
}

export const exhibitionMethods = {
  'exhibitions.list': method<ExhibitionSummary[]>()({
    access: 'visitor',
    device: true,
    input: z.object({}),
  }),
  'exhibitions.open': method<ExhibitionDocuments>()({
    access: 'visitor',
    device: true,
    input: z.object({ exhibition: idSchema }),
  }),
  /** Makes room for a package of so many bytes, which then comes in parts, first to last. */
  'uploads.begin': method<{ upload: string }>()({
    access: 'staff',
    input: z.object({ bytes: z.int().check(z.gte(1), z.lte(8 * 2 ** 30)) }),
  }),
  /** `at` is where the part belongs; answers how many bytes are there. Parts of at most 512 KiB. */
  'uploads.add': method<{ bytes: number }>()({
    access: 'staff',
    input: z.object({
      upload: z.uuid(),
      at: z.int().check(z.gte(0)),
      base64: z.string().check(z.maxLength(700_000)),
    }),
  }),
  /** Checks an uploaded package and installs it; an older one of the same id is replaced. */
  'exhibitions.install': method<ExhibitionSummary>()({
    access: 'staff',
    input: z.object({ upload: z.uuid() }),
  }),
  'exhibitions.remove': method<null>()({
    access: 'staff',
    input: z.object({ exhibition: idSchema }),
  }),
};

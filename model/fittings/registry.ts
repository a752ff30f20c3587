import * as z from 'zod/mini';
import { accent, accentSchema } from './accent.ts';
import { bench, benchSchema } from './bench.ts';
import { chair, chairSchema } from './chair.ts';
import { column, columnSchema } from './column.ts';
import { cove, coveSchema } from './cove.ts';
import { glazing, glazingSchema } from './glazing.ts';
import { inlay, inlaySchema } from './inlay.ts';
import { lamp, lampSchema } from './lamp.ts';
import { lantern, lanternSchema } from './lantern.ts';
import { lens, lensSchema } from './lens.ts';
import { lettering, letteringSchema } from './lettering.ts';
import { measure, measureSchema } from './measure.ts';
import { partition, partitionSchema } from './partition.ts';
import { plinth, plinthSchema } from './plinth.ts';
import { railing, railingSchema } from './railing.ts';
import { relief, reliefSchema } from './relief.ts';
import { rock, rockSchema } from './rock.ts';
import { shelf, shelfSchema } from './shelf.ts';
import { slats, slatsSchema } from './slats.ts';
import { stool, stoolSchema } from './stool.ts';
import { table, tableSchema } from './table.ts';
import { track, trackSchema } from './track.ts';
import { uplight, uplightSchema } from './uplight.ts';
import { vista, vistaSchema } from './vista.ts';
import { wallLine, wallLineSchema } from './wall-line.ts';

/** Every fitting a room may have, by the name its documents use. */
export const fittingKinds = {
  accent,
  bench,
  chair,
  column,
  cove,
  glazing,
  inlay,
  lamp,
  lantern,
  lens,
  lettering,
  measure,
  partition,
  plinth,
  railing,
  relief,
  rock,
  shelf,
  slats,
  stool,
  table,
  track,
  uplight,
  vista,
  'wall-line': wallLine,
} as const;

export const fittingSchema = z.discriminatedUnion('kind', [
  accentSchema,
  benchSchema,
  chairSchema,
  columnSchema,
  coveSchema,
  glazingSchema,
  inlaySchema,
  lampSchema,
  lanternSchema,
  lensSchema,
  letteringSchema,
  measureSchema,
  partitionSchema,
  plinthSchema,
  railingSchema,
  reliefSchema,
  rockSchema,
  shelfSchema,
  slatsSchema,
  stoolSchema,
  tableSchema,
  trackSchema,
  uplightSchema,
  vistaSchema,
  wallLineSchema,
]);
export type Fitting = z.infer<typeof fittingSchema>;
export type FittingKindName = keyof typeof fittingKinds;

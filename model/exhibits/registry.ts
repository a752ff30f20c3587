import * as z from 'zod/mini';
import { audio, audioSchema } from './audio.ts';
import { caseStudy, caseSchema } from './case.ts';
import { document, documentSchema } from './document.ts';
import { messageWall, messageWallSchema } from './message-wall.ts';
import { model, modelSchema } from './model.ts';
import { panorama, panoramaSchema } from './panorama.ts';
import { quiz, quizExhibitSchema } from './quiz.ts';
import { video, videoSchema } from './video.ts';
import { chart, chartSchema } from './chart.ts';
import { panel } from './panel.ts';
import { picture } from './picture.ts';
import { portal } from './portal.ts';
import { route, routeSchema } from './route.ts';
import { timeline } from './timeline.ts';
import { panelSchema } from './panel.ts';
import { pictureSchema } from './picture.ts';
import { portalSchema } from './portal.ts';
import { timelineSchema } from './timeline.ts';
import { exhibitBase } from './base.ts';
import { kindLabels } from './known-kinds.ts';

/** Every kind that works. The renderer's registry has the same keys, or it does not compile. */
export const exhibitKinds = {
  panel,
  picture,
  timeline,
  portal,
  chart,
  route,
  audio,
  case: caseStudy,
  document,
  'message-wall': messageWall,
  model,
  panorama,
  quiz,
  video,
} as const;

export type ExhibitKindName = keyof typeof exhibitKinds;

const knownExhibitSchema = z.discriminatedUnion('kind', [
  panelSchema,
  pictureSchema,
  timelineSchema,
  portalSchema,
  chartSchema,
  routeSchema,
  audioSchema,
  caseSchema,
  documentSchema,
  messageWallSchema,
  modelSchema,
  panoramaSchema,
  quizExhibitSchema,
  videoSchema,
]);
export type KnownExhibit = z.infer<typeof knownExhibitSchema>;
export type ExhibitOfKind<Kind extends ExhibitKindName> = Extract<KnownExhibit, { kind: Kind }>;

const knownKinds: readonly string[] = Object.keys(kindLabels);

/** An exhibit of a kind from a later version: kept, shown as a placeholder, warned of. */
const unknownExhibitSchema = z.extend(exhibitBase, {
  kind: z.string().check(
    z.minLength(1),
    // Aborts, so that a faulty exhibit of a known kind is told what its own kind lacks.
    z.refine((kind) => !knownKinds.includes(kind), { abort: true }),
  ),
});
type UnknownExhibit = z.infer<typeof unknownExhibitSchema>;

export const exhibitSchema = z.union([knownExhibitSchema, unknownExhibitSchema]);
export type Exhibit = KnownExhibit | UnknownExhibit;

import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import type { Problem } from '../format/problem.ts';
import { draftSchema, templates } from '../studio/draft.ts';
import type { Draft } from '../studio/draft.ts';
import type { ExhibitionDocuments, ExhibitionSummary } from './exhibitions.ts';
import { method } from './method.ts';

/** A draft as its editor sees it: what was decided, the hall made from it, what is still to do. */
export interface OpenDraft {
  draft: Draft;
  documents: ExhibitionDocuments;
  problems: Problem[];
  /** Rooms whose light is not computed yet, or for an older state. */
  unlit: string[];
}

export interface DraftSummary {
  id: string;
  title: string;
  items: number;
  /** When it was last saved, ISO 8601. */
  saved: string;
}

const draft = idSchema;

export const studioMethods = {
  'studio.drafts': method<DraftSummary[]>()({ access: 'staff', input: z.object({}) }),
  'studio.create': method<OpenDraft>()({
    access: 'staff',
    input: z.object({
      title: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
      template: z.enum(templates),
    }),
  }),
  'studio.open': method<OpenDraft>()({ access: 'staff', input: z.object({ draft }) }),
  /** Saves what the editor decided; media come and go with `studio.add` and with the items that show them. */
  'studio.save': method<OpenDraft>()({ access: 'staff', input: z.object({ draft: draftSchema }) }),
  /** Hangs an uploaded picture or Markdown text at the end. `name` is the file's own. */
  'studio.add': method<Draft>()({
    access: 'staff',
    input: z.object({ draft, upload: z.uuid(), name: z.string().check(z.maxLength(260)) }),
  }),
  'studio.delete': method<null>()({ access: 'staff', input: z.object({ draft }) }),
  /** Computes the light; `work.progress` tells how far it is, under the draft's id. */
  'studio.bake': method<OpenDraft>()({
    access: 'staff',
    input: z.object({ draft, quality: z.enum(['quick', 'full']) }),
  }),
  /** Refused with what is wrong; else packs the draft and installs it on this host. */
  'studio.install': method<ExhibitionSummary>()({ access: 'staff', input: z.object({ draft }) }),
  /** Packs the draft; its bytes then are read in parts. */
  'studio.pack': method<{ fileName: string; bytes: number }>()({
    access: 'staff',
    input: z.object({ draft }),
  }),
  'studio.read-package': method<{ base64: string }>()({
    access: 'staff',
    input: z.object({ draft, at: z.int().check(z.gte(0)) }),
  }),
};

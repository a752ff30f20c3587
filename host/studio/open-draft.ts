import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import type { OpenDraft } from '#model/host-api/studio.ts';
import type { Draft } from '#model/studio/draft.ts';
import { readBakeRecord } from '../bake/bake-record.ts';
import { staleRooms } from '../bake/bake-exhibition.ts';
import { checkExhibition } from '../exhibition/check.ts';
import { letteringOutlines } from '../exhibition/lettering.ts';
import { loadExhibition } from '../exhibition/load.ts';

/** The draft as its editor sees it; `folder` holds the exhibition made from it. */
export async function openDraft(draft: Draft, folder: string): Promise<OpenDraft> {
  const { manifest, hall, tours, quizzes, lightmaps } = await loadExhibition(folder);
  return {
    draft,
    documents: {
      manifest,
      hall,
      tours,
      quizzes,
      reviewed: false,
      base: `exhibitions/draft-${draft.id}/`,
      lightmaps,
      lettering: letteringOutlines(letteringCharacters(hall)),
      warnings: [],
    },
    problems: await checkExhibition(folder),
    unlit: staleRooms(hall, await readBakeRecord(folder)),
  };
}

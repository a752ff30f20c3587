import type { Viewpoint } from '#model/format/viewpoint.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { RoomScene } from '#model/live/room-messages.ts';

/** Where one stands for what is spoken of: at the step, else before the exhibit; nothing where neither is there. */
export function placeOf(
  { hall, tours }: Pick<ExhibitionDocuments, 'hall' | 'tours'>,
  { tour, step, page }: Pick<RoomScene, 'tour' | 'step' | 'page'>,
): { room: string; viewpoint: Viewpoint } | undefined {
  const told = tours.tours.find(({ id }) => id === tour)?.steps.find(({ id }) => id === step);
  if (told && (!page || (told.exhibit ?? page.exhibit) === page.exhibit))
    return { room: told.room, viewpoint: told.viewpoint };
  const exhibit = hall.exhibits.find(({ id }) => id === page?.exhibit);
  return exhibit && { room: exhibit.room, viewpoint: defaultViewpoint(hall, exhibit) };
}

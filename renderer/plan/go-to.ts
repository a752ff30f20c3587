import type { FloorPoint } from '#model/format/common.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { containsPoint } from '#model/geometry/polygon.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { focusHall } from '../app/hall/focus-hall.ts';
import { navigate, replaceRoute } from '../app/navigation.ts';
import type { Place } from '../app/route.ts';

/** Goes to a place by address, so that the browser's Back leads to where one stood before. */
function goTo(open: OpenHall, place: Place): void {
  replaceRoute({
    ...open.route,
    place: { room: open.store.getState().room, viewpoint: open.where() },
  });
  navigate({ ...open.route, place });
  // Once the panel has closed and given the focus back to its button.
  setTimeout(focusHall);
}

export function goToExhibit(open: OpenHall, exhibit: Exhibit): void {
  const viewpoint = defaultViewpoint(open.documents.hall, exhibit);
  goTo(open, { room: exhibit.room, viewpoint });
}

/** Goes to a point on the floor, looking as before; a point outside every room leads nowhere. */
export function goToFloor(open: OpenHall, point: FloorPoint): boolean {
  const room = open.documents.hall.rooms.find(({ floor }) => containsPoint(floor, point));
  if (!room) return false;
  goTo(open, { room: room.id, viewpoint: { floor: point, heading: open.where().heading } });
  return true;
}

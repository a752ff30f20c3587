import type { Hall } from '#model/format/hall.ts';
import type { HallRoute } from '../route.ts';

/** The room in which a visit begins: the address's place, else that of the exhibit in it, else the entrance. */
export function startRoom(route: HallRoute, hall: Hall): string {
  const known = (id: string | undefined) => hall.rooms.some((room) => room.id === id);
  if (route.place && known(route.place.room)) return route.place.room;
  const exhibit = hall.exhibits.find(({ id }) => id === route.exhibit);
  return exhibit && known(exhibit.room) ? exhibit.room : hall.entrance.room;
}

import type { BuiltRoom } from '../../geometry/built-room.ts';
import { containsPoint } from '../../geometry/polygon.ts';
import type { Documents } from '../documents.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';
import type { Viewpoint } from '../viewpoint.ts';
import { distanceToRing } from './floors.ts';

/** Metres that a person needs to every side. */
const elbowRoom = 0.2;
/** Obstacles that begin above a head or end below a step are walked under and over. */
const head = 1.9;
const step = 0.15;

/** Places where visitors are put: inside the room, off its walls, and not inside a bench. */
export function checkViewpoints(
  { hall, tours }: Documents,
  built: ReadonlyMap<string, BuiltRoom>,
  report: Report,
): void {
  const inHall = reporter('hall.json', report);
  const inTours = reporter('tours.json', report);
  const check = (
    rep: Reporter,
    path: (string | number)[],
    roomId: string,
    viewpoint: Viewpoint,
  ): void => {
    const room = hall.rooms.find(({ id }) => id === roomId);
    if (!room) return;
    const { floor } = viewpoint;
    if (!containsPoint(room.floor, floor) || distanceToRing(room.floor, floor) < elbowRoom) {
      rep.error(
        'viewpoint/outside-room',
        path,
        `视点不在展区 ${roomId} 之内，或离墙不到 ${elbowRoom} 米。请移到室内。`,
        `The viewpoint is outside room ${roomId} or less than ${elbowRoom} m from a wall. Move it inside.`,
      );
      return;
    }
    const blocked = built
      .get(roomId)
      ?.obstacles.some(
        ({ footprint, bottom, top }) =>
          bottom < head && top > step && containsPoint(footprint, floor),
      );
    if (!blocked) return;
    rep.error(
      'viewpoint/in-obstacle',
      path,
      '视点落在家具、展台或其他障碍物里面。请移到可以站人的地方。',
      'The viewpoint is inside a piece of furniture, a plinth or another obstacle. Move it to where one can stand.',
    );
  };
  check(inHall, ['entrance', 'viewpoint'], hall.entrance.room, hall.entrance.viewpoint);
  hall.exhibits.forEach(({ room, viewpoint }, index) => {
    if (viewpoint) check(inHall, ['exhibits', index, 'viewpoint'], room, viewpoint);
  });
  tours.tours.forEach((tour, t) => {
    tour.steps.forEach(({ room, viewpoint }, s) => {
      check(inTours, ['tours', t, 'steps', s, 'viewpoint'], room, viewpoint);
    });
  });
}

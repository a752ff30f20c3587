import { isWallAnchor } from '../anchor.ts';
import type { Documents } from '../documents.ts';
import type { Hall } from '../hall.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';
import type { Room } from '../room.ts';

type Rooms = ReadonlyMap<string, Room>;

/**
 * Ids that are used twice, and names of rooms, walls, exhibits and quizzes that don't exist. A hall with such
 * faults can't be built; everything else can be shown with a warning.
 */
export function checkReferences(documents: Documents, report: Report): void {
  const { hall, tours, quizzes } = documents;
  const inHall = reporter('hall.json', report);
  const inTours = reporter('tours.json', report);
  const inQuizzes = reporter('quizzes.json', report);
  uniqueIds(inHall, ['rooms'], hall.rooms);
  uniqueIds(inHall, ['doors'], hall.doors);
  uniqueIds(inHall, ['exhibits'], hall.exhibits);
  uniqueIds(inTours, ['tours'], tours.tours);
  tours.tours.forEach((tour, index) => uniqueIds(inTours, ['tours', index, 'steps'], tour.steps));
  uniqueIds(inQuizzes, ['quizzes'], quizzes.quizzes);
  quizzes.quizzes.forEach((quiz, index) =>
    uniqueIds(inQuizzes, ['quizzes', index, 'questions'], quiz.questions),
  );
  const rooms: Rooms = new Map(hall.rooms.map((room) => [room.id, room]));
  hallReferences(hall, rooms, inHall);
  tourReferences(documents, rooms, inTours);
  completionReferences(documents, reporter('manifest.json', report));
}

function uniqueIds(
  { error }: Reporter,
  path: (string | number)[],
  items: readonly { id: string }[],
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) {
      error(
        'reference/duplicate-id',
        [...path, index, 'id'],
        `编号 ${item.id} 已被使用。请换一个。`,
        `The id ${item.id} is used already. Choose another.`,
      );
    }
    seen.add(item.id);
  });
}

function missing(
  { error }: Reporter,
  path: (string | number)[],
  what: [string, string],
  id: string,
) {
  error(
    'reference/missing',
    path,
    `没有编号为 ${id} 的${what[0]}。请改成已有的编号，或先建立它。`,
    `There is no ${what[1]} with the id ${id}. Name an existing one, or make it first.`,
  );
}

const roomWord: [string, string] = ['展区', 'room'];
const exhibitWord: [string, string] = ['展品', 'exhibit'];
const quizWord: [string, string] = ['答题', 'quiz'];

function wallExists(rep: Reporter, room: Room, wall: number, path: (string | number)[]): void {
  if (wall < room.floor.length) return;
  rep.error(
    'reference/missing-wall',
    path,
    `展区 ${room.id} 只有 ${room.floor.length} 面墙（编号 0–${room.floor.length - 1}），没有第 ${wall} 号墙。`,
    `Room ${room.id} has ${room.floor.length} walls (0-${room.floor.length - 1}); there is no wall ${wall}. Correct the number.`,
  );
}

function hallReferences(hall: Hall, rooms: Rooms, rep: Reporter): void {
  if (!rooms.has(hall.entrance.room)) {
    missing(rep, ['entrance', 'room'], roomWord, hall.entrance.room);
  }
  hall.rooms.forEach((room, index) => {
    for (const list of ['windows', 'niches'] as const) {
      room[list]?.forEach((item, place) =>
        wallExists(rep, room, item.wall, ['rooms', index, list, place, 'wall']),
      );
    }
    for (const wall of Object.keys(room.finishes.byWall ?? {})) {
      wallExists(rep, room, Number(wall), ['rooms', index, 'finishes', 'byWall', wall]);
    }
  });
  hall.doors.forEach((door, index) => {
    for (const side of ['from', 'to'] as const) {
      const room = rooms.get(door[side].room);
      if (room) wallExists(rep, room, door[side].wall, ['doors', index, side, 'wall']);
      else missing(rep, ['doors', index, side, 'room'], roomWord, door[side].room);
    }
    if (door.from.room === door.to.room) {
      rep.error(
        'door/same-room',
        ['doors', index],
        '门的两边是同一个展区。请把 to.room 改成另一个展区。',
        'The door leads from a room into the same room. Name another room in to.room.',
      );
    }
  });
  hall.exhibits.forEach((exhibit, index) => {
    const room = rooms.get(exhibit.room);
    if (!room) missing(rep, ['exhibits', index, 'room'], roomWord, exhibit.room);
    else if (isWallAnchor(exhibit.anchor)) {
      wallExists(rep, room, exhibit.anchor.wall, ['exhibits', index, 'anchor', 'wall']);
    }
  });
}

function tourReferences({ hall, tours }: Documents, rooms: Rooms, rep: Reporter): void {
  const exhibits = new Map(hall.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  tours.tours.forEach((tour, t) => {
    tour.steps.forEach((step, s) => {
      const path = ['tours', t, 'steps', s];
      if (!rooms.has(step.room)) missing(rep, [...path, 'room'], roomWord, step.room);
      if (step.exhibit === undefined) return;
      const exhibit = exhibits.get(step.exhibit);
      if (!exhibit) missing(rep, [...path, 'exhibit'], exhibitWord, step.exhibit);
      else if (exhibit.room !== step.room) {
        rep.warning(
          'tour/other-room',
          [...path, 'exhibit'],
          `展品 ${exhibit.id} 在展区 ${exhibit.room}，而讲解点写的是 ${step.room}。请核对。`,
          `Exhibit ${exhibit.id} is in room ${exhibit.room}, but the step names ${step.room}. Check which is meant.`,
        );
      }
    });
  });
}

function completionReferences({ manifest, hall, quizzes }: Documents, rep: Reporter): void {
  const { completion } = manifest;
  const exhibits = new Set(hall.exhibits.map((exhibit) => exhibit.id));
  completion?.exhibits?.forEach((id, index) => {
    if (!exhibits.has(id)) missing(rep, ['completion', 'exhibits', index], exhibitWord, id);
  });
  const quiz = completion?.quiz;
  if (quiz !== undefined && !quizzes.quizzes.some(({ id }) => id === quiz)) {
    missing(rep, ['completion', 'quiz'], quizWord, quiz);
  }
}

import { doorPassages } from '../../geometry/door-passage.ts';
import type { DoorPassage } from '../../geometry/door-passage.ts';
import { wallOpenings } from '../../geometry/openings.ts';
import type { Opening } from '../../geometry/openings.ts';
import { dot } from '../../geometry/vector.ts';
import { wallFrame, wallLength } from '../../geometry/wall-frame.ts';
import type { Hall } from '../hall.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';
import type { Room } from '../room.ts';

/** Metres: how far the walls of a door may stand apart, and what rounding may be off. */
const deepest = 2;
const slack = 0.005;

/** Doors between parallel walls that overlap; doors, windows and niches inside their walls and beside each other. */
export function checkOpenings(hall: Hall, report: Report): void {
  const rep = reporter('hall.json', report);
  const rooms = new Map(hall.rooms.map((room) => [room.id, room]));
  let sound = true;
  doorPassages(hall).forEach((passage, index) => {
    const from = rooms.get(passage.from.room);
    const to = rooms.get(passage.to.room);
    if (from && to) sound = checkDoor(passage, index, from, to, rep) && sound;
  });
  // Openings of walls that do not face each other would be reported at random places.
  if (sound) hall.rooms.forEach((room, index) => checkWalls(hall, room, index, rep));
}

function checkDoor(
  passage: DoorPassage,
  index: number,
  from: Room,
  to: Room,
  { error }: Reporter,
): boolean {
  const { door } = passage;
  const path = ['doors', index];
  const fromWall = wallFrame(from, door.from.wall);
  const toWall = wallFrame(to, door.to.wall);
  if (dot(fromWall.out, toWall.out) > -0.9999) {
    error(
      'door/walls-not-parallel',
      path,
      `门 ${door.id} 两边的墙没有平行相对。请核对两个墙号，或把展区摆正。`,
      `The two walls of door ${door.id} are not parallel, back to back. Check the wall numbers or turn a room.`,
    );
    return false;
  }
  const behind = dot(
    [
      toWall.origin[0] - fromWall.origin[0],
      toWall.origin[1] - fromWall.origin[1],
      toWall.origin[2] - fromWall.origin[2],
    ],
    fromWall.out,
  );
  if (passage.depth > deepest || behind > slack) {
    error(
      'door/walls-apart',
      path,
      `门 ${door.id} 两边的墙相距 ${passage.depth.toFixed(2)} 米，或者方向反了。两墙应背靠背，至多相距 ${deepest} 米。`,
      `The two walls of door ${door.id} are ${passage.depth.toFixed(2)} m apart, or face the wrong way. They must stand back to back, at most ${deepest} m apart.`,
    );
    return false;
  }
  const fits = (s: number, room: Room, wall: number) =>
    s >= -slack && s + door.width <= wallLength(room, wall) + slack;
  if (!fits(passage.from.s, from, door.from.wall) || !fits(passage.to.s, to, door.to.wall)) {
    error(
      'door/outside-wall',
      path,
      `门 ${door.id} 超出了其中一面墙。两面墙要在门的整个宽度上重叠；请改 at 或 width。`,
      `Door ${door.id} reaches beyond one of its walls. Both walls must overlap over its whole width; change at or width.`,
    );
    return false;
  }
  if (door.height > Math.min(from.height, to.height) - 0.05) {
    error(
      'door/too-high',
      [...path, 'height'],
      `门 ${door.id} 比展区还高。至少比较低的展区矮 0.05 米。`,
      `Door ${door.id} is higher than its rooms. It must end at least 0.05 m below the lower ceiling.`,
    );
  }
  return true;
}

function checkWalls(hall: Hall, room: Room, index: number, { error }: Reporter): void {
  room.floor.forEach((_, wall) => {
    const openings = wallOpenings(hall, room, wall);
    openings.forEach((opening, place) => {
      const path = ['rooms', index];
      const name = nameOf(opening);
      const { s, t, width, height } = opening;
      if (
        s < -slack ||
        s + width > wallLength(room, wall) + slack ||
        t < -slack ||
        t + height > room.height + slack
      ) {
        error(
          'opening/outside-wall',
          path,
          `展区 ${room.id} 第 ${wall} 号墙上的${name[0]}超出了墙面。请改 at、sill、width 或 height。`,
          `The ${name[1]} in wall ${wall} of room ${room.id} reaches beyond the wall. Change at, sill, width or height.`,
        );
      }
      const clash = openings.slice(0, place).find((other) => overlap(opening, other));
      if (!clash) return;
      const second = nameOf(clash);
      error(
        'opening/overlap',
        path,
        `展区 ${room.id} 第 ${wall} 号墙上的${name[0]}与${second[0]}重叠。请移开一个。`,
        `In wall ${wall} of room ${room.id} the ${name[1]} and the ${second[1]} overlap. Move one of them.`,
      );
    });
  });
}

function nameOf(opening: Opening): [string, string] {
  switch (opening.kind) {
    case 'door':
      return [`门 ${opening.door.id}`, `door ${opening.door.id}`];
    case 'window':
      return [`窗 ${opening.window.id}`, `window ${opening.window.id}`];
    case 'niche':
      return [`壁龛 ${opening.niche.id}`, `niche ${opening.niche.id}`];
  }
}

interface Rectangle {
  s: number;
  t: number;
  width: number;
  height: number;
}

/** Whether two rectangles share more than a border. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.s < b.s + b.width - slack &&
    b.s < a.s + a.width - slack &&
    a.t < b.t + b.height - slack &&
    b.t < a.t + a.height - slack
  );
}

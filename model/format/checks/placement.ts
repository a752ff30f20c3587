import type { Exhibit } from '../../exhibits/registry.ts';
import { wallOpenings } from '../../geometry/openings.ts';
import { containsPoint } from '../../geometry/polygon.ts';
import { wallLength } from '../../geometry/wall-frame.ts';
import { isFloorAnchor, isWallAnchor } from '../anchor.ts';
import type { FloorPoint } from '../common.ts';
import type { Hall } from '../hall.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';
import type { Room } from '../room.ts';
import { overlap } from './openings.ts';

interface Hung {
  exhibit: Exhibit;
  index: number;
  s: number;
  t: number;
  width: number;
  height: number;
}

/** Exhibits inside their walls and rooms, off doors and windows, and not on top of each other. */
export function checkPlacement(hall: Hall, report: Report): void {
  const rep = reporter('hall.json', report);
  for (const room of hall.rooms) {
    room.floor.forEach((_, wall) => checkWall(hall, room, wall, hungOn(hall, room, wall), rep));
  }
  hall.exhibits.forEach((exhibit, index) => {
    const room = hall.rooms.find(({ id }) => id === exhibit.room);
    if (!room || isWallAnchor(exhibit.anchor)) return;
    const { anchor } = exhibit;
    const point: FloorPoint = isFloorAnchor(anchor)
      ? anchor.floor
      : [anchor.position[0], anchor.position[2]];
    if (containsPoint(room.floor, point)) return;
    rep.error(
      'exhibit/outside-room',
      ['exhibits', index, 'anchor'],
      `展品 ${exhibit.id} 不在展区 ${room.id} 之内。请改位置或所属展区。`,
      `Exhibit ${exhibit.id} stands outside room ${room.id}. Change its place or its room.`,
    );
  });
}

function hungOn(hall: Hall, room: Room, wall: number): Hung[] {
  return hall.exhibits.flatMap((exhibit, index) => {
    const { anchor, size } = exhibit;
    if (exhibit.room !== room.id || !isWallAnchor(anchor) || anchor.wall !== wall) return [];
    const [width, height] = size;
    return [
      { exhibit, index, s: anchor.at - width / 2, t: anchor.height - height / 2, width, height },
    ];
  });
}

function checkWall(
  hall: Hall,
  room: Room,
  wall: number,
  hung: readonly Hung[],
  { error }: Reporter,
): void {
  const openings = wallOpenings(hall, room, wall);
  hung.forEach((one, place) => {
    const path = ['exhibits', one.index, 'anchor'];
    const { id } = one.exhibit;
    if (
      one.s < 0 ||
      one.s + one.width > wallLength(room, wall) ||
      one.t < 0 ||
      one.t + one.height > room.height
    ) {
      error(
        'exhibit/outside-wall',
        path,
        `展品 ${id} 超出了第 ${wall} 号墙（长 ${wallLength(room, wall).toFixed(2)} 米，高 ${room.height} 米）。请移动或缩小。`,
        `Exhibit ${id} reaches beyond wall ${wall} (${wallLength(room, wall).toFixed(2)} m long, ${room.height} m high). Move it or make it smaller.`,
      );
    }
    for (const opening of openings) {
      if (!overlap(one, opening) || (opening.kind === 'niche' && contains(opening, one))) continue;
      error(
        'exhibit/over-opening',
        path,
        `展品 ${id} 挡住了第 ${wall} 号墙上的门、窗或壁龛边。请移开；放在壁龛里时要完全在龛内。`,
        `Exhibit ${id} covers a door, a window or the edge of a niche in wall ${wall}. Move it; inside a niche it must fit wholly.`,
      );
    }
    const other = hung.slice(0, place).find((before) => overlap(before, one));
    if (!other) return;
    error(
      'exhibit/overlap',
      path,
      `展品 ${id} 与 ${other.exhibit.id} 在墙上重叠。请移开一个。`,
      `Exhibits ${id} and ${other.exhibit.id} overlap on the wall. Move one of them.`,
    );
  });
}

function contains(
  outer: { s: number; t: number; width: number; height: number },
  inner: { s: number; t: number; width: number; height: number },
): boolean {
  return (
    inner.s >= outer.s - 1e-6 &&
    inner.s + inner.width <= outer.s + outer.width + 1e-6 &&
    inner.t >= outer.t - 1e-6 &&
    inner.t + inner.height <= outer.t + outer.height + 1e-6
  );
}

import type { Room } from '../../format/room.ts';
import type { DoorPassage } from '../door-passage.ts';
import { framePoint, moveFrame } from '../frame.ts';
import type { Frame, MeshBuilder } from '../mesh-builder.ts';
import { doorFrameWidth } from '../openings.ts';
import type { Opening } from '../openings.ts';
import type { PlannedWall } from '../room-plan.ts';
import { floorDensity } from './floor.ts';

/** How far a door frame stands out of the wall: further than the skirting that ends at it, metres. */
const frameDepth = 0.022;
/** Passages shorter than this are mere lines. */
const shortest = 0.005;

/** The frame round a doorway on one room's wall: two uprights and a head between them, closed on all sides seen. */
export function buildDoorFrame(
  room: Room,
  wall: PlannedWall,
  opening: Extract<Opening, { kind: 'door' }>,
  mesh: MeshBuilder,
): void {
  const finish = opening.door.frame ?? room.finishes.frames ?? 'timber-dark';
  const { s, width, height } = opening;
  const tall = height + doorFrameWidth;
  const middle = moveFrame(wall.frame, s + width / 2, 0, frameDepth / 2);
  for (const side of [-1, 1]) {
    const across = (side * (width + doorFrameWidth)) / 2;
    mesh.box(finish, moveFrame(middle, across, tall / 2, 0), [doorFrameWidth, tall, frameDepth], {
      omit: ['back', 'bottom'],
    });
  }
  const head = moveFrame(middle, 0, height + doorFrameWidth / 2, 0);
  mesh.box(finish, head, [width, doorFrameWidth, frameDepth], { omit: ['back', 'left', 'right'] });
}

/** The passage between the two walls: threshold, jambs and soffit. Belongs to the door's `from` room. */
export function buildPassage(room: Room, passage: DoorPassage, mesh: MeshBuilder): void {
  const { door, depth, from } = passage;
  if (depth < shortest) return;
  const { width, height } = door;
  const lining = door.frame ?? room.finishes.frames ?? 'timber-dark';
  const left = from.frame;
  const back = (frame: Frame, by: number) => framePoint({ ...frame, origin: [0, 0, 0] }, 0, 0, by);
  const turned = framePoint({ ...left, origin: [0, 0, 0] }, -1, 0, 0);
  mesh.rect(
    door.threshold ?? 'marble-dark',
    { origin: framePoint(left, 0, 0, 0), right: left.right, up: back(left, -1), out: left.up },
    [0, 0, width, depth],
    { density: floorDensity },
  );
  mesh.rect(lining, { origin: left.origin, right: back(left, -1), up: left.up, out: left.right }, [
    0,
    0,
    depth,
    height,
  ]);
  mesh.rect(
    lining,
    { origin: framePoint(left, width, 0, -depth), right: left.out, up: left.up, out: turned },
    [0, 0, depth, height],
  );
  mesh.rect(
    lining,
    {
      origin: framePoint(left, 0, height, -depth),
      right: left.right,
      up: left.out,
      out: [0, -1, 0],
    },
    [0, 0, width, depth],
  );
}

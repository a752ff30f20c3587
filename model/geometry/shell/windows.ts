import type { Room, Window } from '../../format/room.ts';
import { skyKelvin } from '../daylight.ts';
import { framePoint, moveFrame } from '../frame.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { PlannedWall } from '../room-plan.ts';
import { scale } from '../vector.ts';
import { buildRecessSides } from './recess.ts';

/** Metres. */
const usualDepth = 0.25;
const bar = { width: 0.04, depth: 0.05 };
const board = { thickness: 0.03, overhang: 0.03 };
/** Panes stand this far in front of the sky, so that their bars are seen against it. */
const airBehind = 0.02;

/** How deep the reveal of a window is, metres. */
export function windowDepth(window: Window): number {
  return Math.max(window.depth ?? usualDepth, bar.depth + airBehind + 0.01);
}

/**
 * A window: plastered reveal, a sill board, bars between its panes, and daylight. `view` says whether something
 * else shows the sky behind it.
 */
export function buildWindow(
  room: Room,
  wall: PlannedWall,
  window: Window,
  view: boolean,
  mesh: MeshBuilder,
): void {
  const { width, height } = window;
  const depth = windowDepth(window);
  const corner = moveFrame(wall.frame, window.at - width / 2, window.sill, 0);
  buildRecessSides(
    { sides: wall.finish, bottom: wall.finish },
    corner,
    [width, height, depth],
    mesh,
  );
  const frames = room.finishes.frames ?? 'timber-dark';
  if (window.sill > 0.3 && width > 0.8) {
    const reach = depth - airBehind - bar.depth + board.overhang;
    const middle = moveFrame(corner, width / 2, board.thickness / 2, board.overhang - reach / 2);
    mesh.box(frames, middle, [width - 0.002, board.thickness, reach], { omit: ['back'] });
  }
  buildBars(room, wall, window, depth, mesh);
  const back = moveFrame(corner, 0, 0, -depth);
  if (!view) mesh.rect('sky', back, [0, 0, width, height]);
  mesh.emitter({
    kind: 'area',
    group: 'daylight',
    centre: framePoint(back, width / 2, height / 2, 0.005),
    u: scale(back.right, width / 2),
    v: scale(back.up, height / 2),
    kelvin: skyKelvin,
    power: window.daylight ?? 1,
  });
}

function buildBars(
  room: Room,
  wall: PlannedWall,
  window: Window,
  depth: number,
  mesh: MeshBuilder,
) {
  const finish = room.finishes.frames ?? 'timber-dark';
  const { width, height } = window;
  const panes = window.panes ?? 1;
  const centre = moveFrame(
    wall.frame,
    window.at,
    window.sill + height / 2,
    -depth + airBehind + bar.depth / 2,
  );
  for (const side of [-1, 1]) {
    const across = (side * (height - bar.width)) / 2;
    mesh.box(finish, moveFrame(centre, 0, across, 0), [width, bar.width, bar.depth], {
      omit: ['left', 'right', side < 0 ? 'bottom' : 'top'],
    });
  }
  for (let index = 0; index <= panes; index++) {
    const edge = index === 0 ? 1 : index === panes ? -1 : 0;
    const s = -width / 2 + (width * index) / panes + (edge * bar.width) / 2;
    const omit: ('top' | 'bottom' | 'left' | 'right')[] = ['top', 'bottom'];
    if (edge !== 0) omit.push(edge > 0 ? 'left' : 'right');
    mesh.box(finish, moveFrame(centre, s, 0, 0), [bar.width, height - 2 * bar.width, bar.depth], {
      omit,
    });
  }
}

import type { FloorPoint } from '../../format/common.ts';
import { framePoint } from '../frame.ts';
import type { PlannedWall } from '../room-plan.ts';
import { skirtingHeight } from '../room-plan.ts';
import { wallFrame, wallLength } from '../wall-frame.ts';
import type { SkirtingRun } from './skirting.ts';

/**
 * The way skirting takes round a room: along the walls and into niches that begin at the floor. Its ring has a
 * corner at each turn, so that all are mitred alike; `runs` are its sides, with the doors in them.
 */
export function skirtingRuns(walls: readonly PlannedWall[]): {
  ring: FloorPoint[];
  runs: SkirtingRun[];
} {
  const sides = walls.flatMap(sidesOf);
  const ring = sides.map((side) => side.start);
  const runs = sides.flatMap(({ openings, open }, index): SkirtingRun[] => {
    if (open) return [];
    const floor = { floor: ring };
    return [{ index, frame: wallFrame(floor, index), length: wallLength(floor, index), openings }];
  });
  return { ring, runs };
}

interface Side {
  start: FloorPoint;
  openings: SkirtingRun['openings'];
  /** Nothing stands here. */
  open?: boolean;
}

/** A wall's pieces between its floor-level niches, and the three sides of each niche. */
function sidesOf({ frame, length, openings, open }: PlannedWall): Side[] {
  const at = (s: number, out: number): FloorPoint => {
    const [x, , z] = framePoint(frame, s, 0, out);
    return [x, z];
  };
  if (open) return [{ start: at(0, 0), openings: [], open }];
  const doors = openings.filter(({ kind, t }) => kind === 'door' && t < skirtingHeight);
  const piece = (from: number, to: number): Side => ({
    start: at(from, 0),
    openings: doors
      .filter(({ s, width }) => s + width > from && s < to)
      .map(({ kind, s, t, width }) => ({ kind, s: s - from, t, width })),
  });
  const sides: Side[] = [];
  let start = 0;
  for (const opening of openings) {
    if (opening.kind !== 'niche' || opening.t >= skirtingHeight) continue;
    const { s, width, niche } = opening;
    if (s < start + 0.02 || s + width > length - 0.02) continue;
    sides.push(piece(start, s));
    for (const corner of [at(s, 0), at(s, -niche.depth), at(s + width, -niche.depth)]) {
      sides.push({ start: corner, openings: [] });
    }
    start = s + width;
  }
  sides.push(piece(start, length));
  return sides;
}

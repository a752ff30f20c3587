import type { FloorPoint } from '#model/format/common.ts';
import type { Obstacle } from '#model/geometry/built-room.ts';
import type { Hall } from '#model/format/hall.ts';
import { findPath } from '../sim/find-path.ts';
import { beginJourney, idleJourney, redirect, stepJourney } from '../sim/journey.ts';
import type { JourneyState } from '../sim/journey.ts';
import { makeNavGrid } from '../sim/nav-grid.ts';
import type { NavGrid } from '../sim/nav-grid.ts';
import { followPose } from '../sim/follow-pose.ts';
import { placePose, poseAt } from '../sim/pose.ts';
import type { Pose } from '../sim/pose.ts';
import { stepWalk, stopMotion } from '../sim/walk.ts';
import type { WalkInput, WalkMotion } from '../sim/walk.ts';
import { makeWalkMap } from '../sim/walk-map.ts';
import type { WalkMap } from '../sim/walk-map.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { Journey } from './hall-store.ts';

/** The visitor's body: where it is, how it walks, where it is being taken. */
export class Walker {
  readonly pose: Pose;
  readonly journey: JourneyState = idleJourney();
  map: WalkMap;
  private grid: NavGrid | undefined;
  private readonly motion: WalkMotion = { vx: 0, vz: 0, spin: 0 };
  private readonly hall: Hall;
  /** A guide leads: the visitor is drawn after this pose, which changes in place; null lets go. */
  led: Pose | null = null;
  /** Walks become fades, as for visitors whom motion makes unwell. */
  calm = false;

  constructor(hall: Hall, start: Viewpoint) {
    this.hall = hall;
    this.pose = poseAt(start);
    this.map = makeWalkMap(hall, new Map());
  }

  /** New obstacles are known: a walk under way goes round them too. */
  remap(obstacles: ReadonlyMap<string, Obstacle[]>): void {
    this.map = makeWalkMap(this.hall, obstacles);
    this.grid = undefined;
    const { journey } = this;
    if (!journey.active || journey.manner !== 'walk') return;
    const path = this.pathTo(journey.path.at(-1) ?? journey.target.floor);
    if (path) redirect(journey, path);
  }

  /** Sets out; true if the visitor is there already. */
  travel({ viewpoint, manner }: Journey): boolean {
    stopMotion(this.motion);
    if (manner === 'cut') {
      placePose(this.pose, viewpoint);
      this.journey.active = false;
      return true;
    }
    const path = manner === 'walk' && !this.calm ? this.pathTo(viewpoint.floor) : undefined;
    // Where no way leads on foot one is taken there all the same.
    if (path) beginJourney(this.journey, 'walk', path, viewpoint, false);
    else beginJourney(this.journey, 'fade', [], viewpoint, false);
    return false;
  }

  /** Walks to a place on the floor; false if no way leads there. */
  walkTo(x: number, z: number): boolean {
    const path = this.pathTo([x, z]);
    if (!path) return false;
    stopMotion(this.motion);
    const end = path.at(-1) ?? [x, z];
    const { heading } = this.pose;
    if (this.calm) beginJourney(this.journey, 'fade', [], { floor: end, heading }, false);
    else beginJourney(this.journey, 'walk', path, { floor: end, heading }, true);
    return true;
  }

  /** The way on foot from where the visitor stands. */
  pathTo(to: FloorPoint): FloorPoint[] | undefined {
    this.grid ??= makeNavGrid(this.map);
    return findPath(this.grid, [this.pose.x, this.pose.z], to);
  }

  cancel(): void {
    this.journey.active = false;
  }

  /** Goes on for `dt` seconds; returns how bright the picture is, and sets `moved`. */
  step(input: WalkInput, dt: number): number {
    if (this.journey.active) {
      input.view = this.pose.view;
      const bright = stepJourney(this.journey, this.pose, dt);
      input.view = this.pose.view;
      this.moved = true;
      return bright;
    }
    if (this.led) {
      this.moved = followPose(this.pose, this.led, dt);
      return 1;
    }
    this.moved = stepWalk(this.pose, this.motion, input, this.map.barriers, dt);
    return 1;
  }

  moved = false;
}

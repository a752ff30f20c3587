import type { HallEngine } from '../hall/hall-engine.ts';
import { idleInput } from '../sim/walk.ts';
import { floorLift, postureOf } from './eye-level.ts';
import type { Posture } from './eye-level.ts';
import type { HeadsetSettings } from './headset-settings.ts';
import type { PlaySpace } from './play-space.ts';

const noInput = idleInput();

/** Where the visitor is put in the hall, and how high their eyes are. */
export class Stance {
  private readonly space: PlaySpace;
  private readonly engine: Pick<HallEngine, 'walker'>;
  private readonly settings: HeadsetSettings;
  /** Where the head is to stand in the next picture. */
  private arrival: { x: number; z: number; heading: number } | undefined;
  private lifted = false;

  constructor(space: PlaySpace, engine: Pick<HallEngine, 'walker'>, settings: HeadsetSettings) {
    this.space = space;
    this.engine = engine;
    this.settings = settings;
    const { x, z, heading } = engine.walker.pose;
    this.arrival = { x, z, heading };
  }

  /** Takes height and place where they are not taken yet; true where they were before. */
  settle(): boolean {
    const { arrival, lifted } = this;
    if (!lifted) this.lift();
    if (arrival) {
      this.arrival = undefined;
      this.space.bring(arrival.x, arrival.z, arrival.heading);
    }
    return lifted && !arrival;
  }

  /** Another visitor, of another height. */
  forget(): void {
    this.lifted = false;
  }

  /** The space's own zero was set anew: the visitor stays where they are. */
  keep(): void {
    const { head, heading } = this.space;
    this.arrival = { x: head.x, z: head.z, heading };
  }

  setPosture(posture: Posture): void {
    this.settings.posture = posture;
    this.lift();
  }

  lift(): void {
    const { space, settings } = this;
    if (!this.lifted) settings.posture = postureOf(space.eyes);
    this.lifted = true;
    space.lift = floorLift(space.eyes, settings.posture);
  }

  /**
   * A tour, a list or the host takes the visitor somewhere: the play space goes along in the dark. `onMoved` hears of
   * each change of place; returns how bright the picture is, 0-1.
   */
  followJourney(dt: number, onMoved: () => void): number {
    const { walker } = this.engine;
    if (!walker.journey.active) return 1;
    const { x, z, heading } = walker.pose;
    const bright = walker.step(noInput, dt);
    const { pose } = walker;
    if (pose.x === x && pose.z === z && pose.heading === heading) return bright;
    this.space.bring(pose.x, pose.z, pose.heading);
    onMoved();
    return bright;
  }
}

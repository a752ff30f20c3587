import type { HallEngine } from '../hall/hall-engine.ts';
import { moveWithin } from '../sim/collide.ts';
import { insidePolygon } from '../sim/inside.ts';
import { beginMove, beginTurn, noBlink, stepBlink } from './blink.ts';
import type { Blink } from './blink.ts';
import type { Hand } from './hands.ts';
import type { HeadsetSettings } from './headset-settings.ts';
import type { PlaySpace } from './play-space.ts';
import { throwArc } from './teleport-arc.ts';
import { readTurnStick } from './turn.ts';

/** Metres a second of walking by stick: slower than on a screen, for the stomach's sake. */
const walkSpeed = 1.1;
/** How far a stick is pushed for a throw or a step, and how near it comes back to let go. */
const push = 0.6;
const release = 0.3;

/** How a visitor gets about with hands and sticks: throws, turns, walks. Journeys of tours are not its matter. */
export class Travel {
  /** Walks by stick this picture. */
  walking = false;
  private readonly blink = noBlink();
  private readonly spot = { x: 0, z: 0 };
  private readonly space: PlaySpace;
  private readonly engine: HallEngine;
  private readonly settings: HeadsetSettings;
  private readonly onMoved: () => void;
  private thrower: { hand: Hand; by: 'trigger' | 'stick' } | undefined;

  constructor(
    space: PlaySpace,
    engine: HallEngine,
    settings: HeadsetSettings,
    onMoved: () => void,
  ) {
    this.space = space;
    this.engine = engine;
    this.settings = settings;
    this.onMoved = onMoved;
  }

  /** The hand begins to throw: its arc shows where one would land. */
  aim(hand: Hand, by: 'trigger' | 'stick'): void {
    this.thrower ??= { hand, by };
  }

  /** Goes on with a throw; true while this hand throws. */
  throwing(hand: Hand): boolean {
    const { thrower } = this;
    if (thrower?.hand !== hand) return false;
    const { arc, stick } = hand;
    const { map } = this.engine.walker;
    const letGo =
      thrower.by === 'trigger'
        ? !hand.held || !hand.tracked
        : Math.hypot(stick.x, stick.y) < release;
    if (letGo) {
      this.thrower = undefined;
      if (arc.valid) beginMove(this.blink, arc.x, arc.z);
      arc.valid = false;
      return false;
    }
    throwArc(arc, hand.from, hand.direction, map.barriers, this.canStand);
    hand.aim.throw(arc, this.space.heading);
    return true;
  }

  /** Turns and walks by stick; pushed forwards it throws where walking is off. */
  steer(hand: Hand, dt: number): void {
    const { stick } = hand;
    const turn = readTurnStick(stick.turn, Math.abs(stick.x) > Math.abs(stick.y) ? stick.x : 0);
    if (turn !== 0) this.turn(turn);
    if (this.settings.walking) {
      if (Math.abs(stick.y) > 0.2) this.walk(-stick.y * walkSpeed * dt);
    } else if (stick.y < -push) {
      if (!stick.thrown) this.aim(hand, 'stick');
      stick.thrown = true;
    } else if (stick.y > -release) stick.thrown = false;
  }

  /** One comfort turn: 1 to the left, -1 to the right. */
  turn(direction: 1 | -1): void {
    beginTurn(this.blink, direction * this.settings.turnAngle);
  }

  /** Goes on for `dt` seconds; returns how bright the picture is, 0-1. */
  step(dt: number): number {
    return stepBlink(this.blink, dt, this.inTheDark);
  }

  stop(): void {
    this.thrower = undefined;
  }

  private walk(metres: number): void {
    const { space, spot } = this;
    spot.x = space.head.x;
    spot.z = space.head.z;
    const { barriers } = this.engine.walker.map;
    moveWithin(
      spot,
      -Math.sin(space.heading) * metres,
      -Math.cos(space.heading) * metres,
      barriers,
    );
    space.move(spot.x, spot.z);
    this.walking = true;
  }

  private readonly inTheDark = ({ kind, angle, x, z }: Blink): void => {
    if (kind === 'turn') this.space.turn(angle);
    else {
      this.space.move(x, z);
      this.onMoved();
    }
  };

  private readonly canStand = (x: number, z: number): boolean => {
    const { rooms, footprints } = this.engine.walker.map;
    return (
      rooms.some(({ floor }) => insidePolygon(x, z, floor)) &&
      !footprints.some((footprint) => insidePolygon(x, z, footprint))
    );
  };
}

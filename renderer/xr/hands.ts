import { Quaternion, Vector3 } from 'three';
import type { Scene } from 'three';
import { Aim } from './aim.ts';
import { HandShape } from './hand-shape.ts';
import type { PlaySpace } from './play-space.ts';
import { makeTeleportArc } from './teleport-arc.ts';
import type { TeleportArc } from './teleport-arc.ts';
import type { TurnStick } from './turn.ts';

/** A controller or hand as it is this picture, in the hall. */
export interface Hand {
  source: XRInputSource;
  tracked: boolean;
  from: Vector3;
  direction: Vector3;
  /** How it is turned. */
  turned: Quaternion;
  /** Where it is held, for what is worn at the wrist. */
  grip: Vector3;
  /** Trigger or pinch: went down since the last picture; is down. */
  pressed: boolean;
  held: boolean;
  /** A menu button went down. */
  menu: boolean;
  stick: { x: number; y: number; turn: TurnStick; thrown: boolean };
  aim: Aim;
  arc: TeleportArc;
  shape: HandShape;
  menuDown: boolean;
}

/** Buttons A or X, B or Y of a controller (WebXR Gamepads Module, xr-standard mapping). */
const menuButtons = [4, 5];

/** All hands of a session: either does everything. */
export class Hands {
  readonly all = new Map<XRInputSource, Hand>();
  private readonly session: XRSession;
  private readonly scene: Scene;
  private readonly space: PlaySpace;
  private readonly pending: { source: XRInputSource; down: boolean }[] = [];

  constructor(session: XRSession, scene: Scene, space: PlaySpace) {
    this.session = session;
    this.scene = scene;
    this.space = space;
    session.addEventListener('selectstart', this.onDown);
    session.addEventListener('selectend', this.onUp);
    session.addEventListener('inputsourceschange', this.onChange);
  }

  /** Reads every hand; those that went away are forgotten. */
  read(frame: XRFrame, reference: XRReferenceSpace): void {
    for (const source of this.session.inputSources) {
      if (source.targetRayMode !== 'tracked-pointer') continue;
      const hand = this.all.get(source) ?? this.add(source);
      const ray = frame.getPose(source.targetRaySpace, reference);
      hand.tracked = ray !== undefined;
      hand.pressed = false;
      hand.shape.follow(source, frame, reference);
      readButtons(hand);
      if (!ray) continue;
      this.space.toHall(ray.transform.position, hand.from);
      this.space.toHallTurn(ray.transform.orientation, hand.turned);
      hand.direction.set(0, 0, -1).applyQuaternion(hand.turned);
      const grip = source.gripSpace ? frame.getPose(source.gripSpace, reference) : undefined;
      this.space.toHall((grip ?? ray).transform.position, hand.grip);
    }
    for (const { source, down } of this.pending) {
      const hand = this.all.get(source);
      if (!hand) continue;
      hand.held = down;
      if (down) hand.pressed = true;
    }
    this.pending.length = 0;
  }

  dispose(): void {
    this.session.removeEventListener('selectstart', this.onDown);
    this.session.removeEventListener('selectend', this.onUp);
    this.session.removeEventListener('inputsourceschange', this.onChange);
    for (const hand of this.all.values()) this.drop(hand);
    this.all.clear();
  }

  private add(source: XRInputSource): Hand {
    const arc = makeTeleportArc();
    const hand: Hand = {
      source,
      tracked: false,
      from: new Vector3(),
      direction: new Vector3(0, 0, -1),
      turned: new Quaternion(),
      grip: new Vector3(),
      pressed: false,
      held: false,
      menu: false,
      menuDown: false,
      stick: { x: 0, y: 0, turn: { pushed: false }, thrown: false },
      aim: new Aim(arc),
      arc,
      shape: new HandShape(),
    };
    this.scene.add(hand.aim.line, hand.aim.point, hand.aim.marker);
    this.space.rig.add(hand.shape.group);
    this.all.set(source, hand);
    return hand;
  }

  private drop({ aim, shape }: Hand): void {
    this.scene.remove(aim.line, aim.point, aim.marker);
    aim.dispose();
    shape.dispose();
  }

  private readonly onDown = ({ inputSource }: XRInputSourceEvent): void => {
    this.pending.push({ source: inputSource, down: true });
  };

  private readonly onUp = ({ inputSource }: XRInputSourceEvent): void => {
    this.pending.push({ source: inputSource, down: false });
  };

  private readonly onChange = ({ removed }: XRInputSourcesChangeEvent): void => {
    for (const source of removed) {
      const hand = this.all.get(source);
      if (!hand) continue;
      this.drop(hand);
      this.all.delete(source);
    }
  };
}

function readButtons(hand: Hand): void {
  const { gamepad } = hand.source;
  hand.stick.x = gamepad?.axes[2] ?? 0;
  hand.stick.y = gamepad?.axes[3] ?? 0;
  let down = false;
  for (const index of menuButtons) down ||= gamepad?.buttons[index]?.pressed ?? false;
  hand.menu = down && !hand.menuDown;
  hand.menuDown = down;
}

/** A short tap in the hand, where it can be felt. */
export function tapHand({ source }: Hand): void {
  const actuator = source.gamepad?.hapticActuators?.[0];
  void actuator?.pulse?.(0.35, 25).catch(() => undefined);
}

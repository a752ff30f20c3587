import { Euler, Group, Quaternion, Vector3 } from 'three';
import type { WebGLRenderer } from 'three';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import { insidePolygon } from '../sim/inside.ts';
import { wrapAngle } from '../sim/pose.ts';
import { idleInput } from '../sim/walk.ts';
import { Aim } from './aim.ts';
import { beginMove, beginTurn, noBlink, stepBlink } from './blink.ts';
import type { Blink } from './blink.ts';
import { CaptionStrip } from './caption-strip.ts';
import { ReadingPanel } from './reading-panel.ts';
import { makeTeleportArc, throwArc } from './teleport-arc.ts';
import { bringHeadTo, readTurnStick, turnAboutHead } from './turn.ts';
import type { Origin, TurnStick } from './turn.ts';

/** One comfort turn, radians. */
const turnAngle = Math.PI / 6;
/** Farther away an exhibit is not opened, metres. */
const readingReach = 7;

export interface HeadsetOptions {
  engine: HallEngine;
  renderer: WebGLRenderer;
  documents: ExhibitionDocuments;
  language: Language;
  /** An exhibit was opened for reading. */
  onOpened: (exhibit: string) => void;
  onEnded: () => void;
}

interface Hand {
  aim: Aim;
  stick: TurnStick;
}

const noInput = idleInput();

/**
 * A visit with a headset: the play space stands somewhere in the hall, the head says where the visitor is,
 * hands point, throw and turn. `step` is called for each picture in place of keys and mouse.
 */
export class HeadsetTour {
  private readonly origin: Origin = { x: 0, z: 0, heading: 0 };
  private readonly rig = new Group();
  private readonly head = new Vector3();
  private readonly from = new Vector3();
  private readonly direction = new Vector3();
  private readonly turned = new Quaternion();
  private readonly angles = new Euler(0, 0, 0, 'YXZ');
  private readonly arc = makeTeleportArc();
  private readonly panel = new ReadingPanel();
  private readonly captions = new CaptionStrip();
  private readonly hands = new Map<XRInputSource, Hand>();
  private readonly pressed: XRInputSource[] = [];
  private throwing: XRInputSource | undefined;
  private readonly blink: Blink = noBlink();
  private placed = false;
  private readonly options: HeadsetOptions;
  private readonly session: XRSession;
  private readonly calmBefore: boolean;

  constructor(session: XRSession, options: HeadsetOptions) {
    const { engine } = options;
    this.session = session;
    this.options = options;
    this.calmBefore = engine.walker.calm;
    engine.walker.calm = true;
    engine.walker.cancel();
    engine.scene.add(this.rig, this.panel.mesh, this.captions.mesh);
    this.rig.add(engine.camera);
    engine.headset = this;
    session.addEventListener('selectstart', this.onSelectStart);
    session.addEventListener('selectend', this.onSelectEnd);
    session.addEventListener('end', this.onEnd);
  }

  say(caption: string): void {
    this.captions.say(caption);
  }

  end(): void {
    void this.session.end().catch(() => undefined);
  }

  /** Moves the visitor for `dt` seconds; returns how bright the picture is, 0-1. */
  step(dt: number): number {
    const { renderer, engine } = this.options;
    const { walker } = engine;
    const space = renderer.xr.getReferenceSpace();
    const frame = renderer.xr.getFrame();
    const viewer = space ? frame?.getViewerPose(space) : undefined;
    if (!space || !viewer) return 1;
    if (!this.placed) this.place(viewer.transform);
    this.readHead(viewer.transform);
    let bright = 1;
    if (walker.journey.active) bright = this.followJourney(dt);
    bright = Math.min(bright, stepBlink(this.blink, dt, this.onDark));
    this.readHead(viewer.transform);
    this.rig.position.set(this.origin.x, 0, this.origin.z);
    this.rig.rotation.y = this.origin.heading;
    this.rig.updateMatrixWorld(true);
    this.readHands(frame, space);
    this.captions.follow(this.head, walker.pose.heading, dt);
    return bright;
  }

  /** The play space is put so that the head is where the visitor stood and looks where they looked. */
  private place(head: XRRigidTransform): void {
    const { pose } = this.options.engine.walker;
    const { x, z, heading } = pose;
    this.placed = true;
    this.readHead(head);
    this.bring(x, z, heading);
  }

  private bring(x: number, z: number, heading: number): void {
    const { pose } = this.options.engine.walker;
    turnAboutHead(this.origin, pose.x, pose.z, wrapAngle(heading - pose.heading));
    bringHeadTo(this.origin, pose.x, pose.z, x, z);
  }

  /** Where the head is in the hall; the visitor's pose is the head's. */
  private readHead({ position, orientation }: XRRigidTransform): void {
    const { pose } = this.options.engine.walker;
    const cos = Math.cos(this.origin.heading);
    const sin = Math.sin(this.origin.heading);
    this.head.set(
      this.origin.x + position.x * cos + position.z * sin,
      position.y,
      this.origin.z - position.x * sin + position.z * cos,
    );
    this.turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
    this.angles.setFromQuaternion(this.turned);
    pose.x = this.head.x;
    pose.z = this.head.z;
    pose.heading = this.origin.heading + this.angles.y;
    pose.pitch = this.angles.x;
  }

  /** A tour or a list takes the visitor somewhere: the play space goes along in the dark. */
  private followJourney(dt: number): number {
    const { walker } = this.options.engine;
    const { x, z, heading } = walker.pose;
    const bright = walker.step(noInput, dt);
    const to = walker.pose;
    if (to.x !== x || to.z !== z || to.heading !== heading) {
      const there = { x: to.x, z: to.z, heading: to.heading };
      to.x = x;
      to.z = z;
      to.heading = heading;
      this.panel.close();
      this.bring(there.x, there.z, there.heading);
    }
    return bright;
  }

  private readonly onDark = ({ kind, angle, x, z }: Blink): void => {
    const { pose } = this.options.engine.walker;
    this.panel.close();
    if (kind === 'turn') turnAboutHead(this.origin, pose.x, pose.z, angle);
    else bringHeadTo(this.origin, pose.x, pose.z, x, z);
  };

  private readHands(frame: XRFrame, space: XRReferenceSpace): void {
    for (const source of this.session.inputSources) {
      const pose = frame.getPose(source.targetRaySpace, space);
      const hand = this.handOf(source);
      if (!pose) {
        hand.aim.hide();
        continue;
      }
      const { position, orientation } = pose.transform;
      this.from.set(position.x, position.y, position.z).applyMatrix4(this.rig.matrixWorld);
      this.turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
      this.direction.set(0, 0, -1).applyQuaternion(this.turned);
      this.direction.transformDirection(this.rig.matrixWorld);
      this.readStick(hand, source);
      if (this.pressed.includes(source)) this.press(source);
      if (this.throwing === source) this.aimThrow(hand);
      else hand.aim.point(this.from, this.direction);
    }
    this.pressed.length = 0;
  }

  private readStick({ stick }: Hand, { gamepad }: XRInputSource): void {
    const push = readTurnStick(stick, gamepad?.axes[2] ?? 0);
    if (push !== 0) beginTurn(this.blink, push * turnAngle);
  }

  private press(source: XRInputSource): void {
    const { engine, documents, language, onOpened } = this.options;
    if (this.panel.mesh.visible) {
      this.panel.turn();
      return;
    }
    const hit = engine.pick(this.from, this.direction);
    const shown = documents.hall.exhibits.find(({ id }) => id === hit.exhibit);
    if (shown && hit.distance < readingReach) {
      void this.panel.open(shown, language, this.head, engine.walker.pose.heading);
      onOpened(shown.id);
      return;
    }
    this.throwing = source;
  }

  private aimThrow({ aim }: Hand): void {
    const { map } = this.options.engine.walker;
    throwArc(this.arc, this.from, this.direction, map.barriers, this.canStand);
    aim.throw(this.arc);
  }

  private readonly canStand = (x: number, z: number): boolean => {
    const { map } = this.options.engine.walker;
    return (
      map.rooms.some(({ floor }) => insidePolygon(x, z, floor)) &&
      !map.footprints.some((footprint) => insidePolygon(x, z, footprint))
    );
  };

  private handOf(source: XRInputSource): Hand {
    let hand = this.hands.get(source);
    if (!hand) {
      hand = { aim: new Aim(this.arc), stick: { pushed: false } };
      this.options.engine.scene.add(hand.aim.line, hand.aim.marker);
      this.hands.set(source, hand);
    }
    return hand;
  }

  private readonly onSelectStart = ({ inputSource }: XRInputSourceEvent): void => {
    this.pressed.push(inputSource);
  };

  private readonly onSelectEnd = ({ inputSource }: XRInputSourceEvent): void => {
    if (this.throwing !== inputSource) return;
    this.throwing = undefined;
    if (this.arc.valid) beginMove(this.blink, this.arc.x, this.arc.z);
    this.arc.valid = false;
  };

  /** Everything is as it was before, the visitor where the headset left off. */
  private readonly onEnd = (): void => {
    const { engine } = this.options;
    this.session.removeEventListener('selectstart', this.onSelectStart);
    this.session.removeEventListener('selectend', this.onSelectEnd);
    this.session.removeEventListener('end', this.onEnd);
    engine.headset = undefined;
    engine.walker.calm = this.calmBefore;
    this.rig.remove(engine.camera);
    engine.scene.remove(this.rig, this.panel.mesh, this.captions.mesh);
    for (const { aim } of this.hands.values()) {
      engine.scene.remove(aim.line, aim.marker);
      aim.dispose();
    }
    this.hands.clear();
    this.panel.dispose();
    this.captions.dispose();
    this.options.onEnded();
  };
}

/** Asks for the headset and goes in. Call from a click. */
export async function enterHeadset(options: HeadsetOptions): Promise<HeadsetTour> {
  const { renderer } = options;
  const session = await navigator.xr?.requestSession('immersive-vr', {
    requiredFeatures: ['local-floor'],
    optionalFeatures: ['hand-tracking'],
  });
  if (!session) throw new Error('no immersive session');
  renderer.xr.setReferenceSpaceType('local-floor');
  renderer.xr.setFoveation(0.3);
  const tour = new HeadsetTour(session, options);
  try {
    await renderer.xr.setSession(session);
  } catch (error) {
    tour.end();
    throw error;
  }
  return tour;
}

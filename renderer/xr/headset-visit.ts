import type { Portal } from '#model/exhibits/portal.ts';
import type { Tour } from '#model/format/tours.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import type { WebGLRenderer } from 'three';
import type { HallEngine, HeadMover } from '../hall/hall-engine.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import type { Visit } from '../visit/visit.ts';
import { CaptionStrip } from './caption-strip.ts';
import { Display } from './display.ts';
import { HandleBar } from './handle-bar.ts';
import { Hands } from './hands.ts';
import { openHeadsetProbe } from './headset-probe.ts';
import { firstSettings } from './headset-settings.ts';
import { PlaySpace } from './play-space.ts';
import { Pointing } from './pointing.ts';
import { Stance } from './stance.ts';
import { Table } from './table.ts';
import { Travel } from './travel.ts';
import { Veil } from './veil.ts';
import { VisitSheets } from './visit-sheets.ts';

export interface HeadsetOptions {
  engine: HallEngine;
  renderer: WebGLRenderer;
  documents: ExhibitionDocuments;
  language: Language;
  call: HostClient['call'];
  /** Minutes after which a rest is advised; 0 = never. */
  restMinutes: number;
  /** What the organisation adds to the safety notice. */
  notice: string;
  onEnded: () => void;
}

/** Who wears the headset, as the page around the hall knows it. */
export interface Wearer {
  visit: () => Visit;
  startTour: (tour: Tour) => void;
  stopTour: () => void;
  nextVisitor: () => void;
  leaveThrough: (portal: Portal) => void;
}

/** Longer pauses, seconds, are time without the headset. */
const longestPicture = 2;

/**
 * A visit with a headset, from putting it on to taking it off. The play space stands somewhere in the hall, the head
 * says where the visitor is; what they read and press is the matter of `sheets`. `step` is called for each picture in
 * place of keys and mouse.
 */
export class HeadsetVisit implements HeadMover {
  readonly sheets: VisitSheets;
  readonly table: Table;
  readonly travel: Travel;
  readonly hands: Hands;
  private readonly space = new PlaySpace();
  private readonly stance: Stance;
  private readonly display: Display;
  private readonly veil = new Veil();
  private readonly captions = new CaptionStrip();
  private readonly handle: HandleBar;
  private readonly pointing: Pointing;
  private readonly options: HeadsetOptions;
  private readonly session: XRSession;
  private readonly before: { calm: boolean; pitch: number; mirror: number };
  private readonly closeProbe: () => void;
  private lastPicture: number | undefined;

  constructor(session: XRSession, options: HeadsetOptions) {
    const { engine, language } = options;
    this.session = session;
    this.options = options;
    const t = headsetTexts[language];
    const { walker, uniforms, scene } = engine;
    const { pose } = walker;
    this.before = { calm: walker.calm, pitch: pose.pitch, mirror: uniforms.mirrorShare.value };
    walker.calm = true;
    walker.cancel();
    uniforms.mirrorShare.value = 0;
    const { space, captions } = this;
    const settings = firstSettings();
    this.stance = new Stance(space, engine, settings);
    this.display = new Display(session);
    const { back, on } = t;
    const { secondsLeft } = answerTexts[language];
    this.table = new Table(scene, space, () => walker.map.walls, { back, on, secondsLeft });
    this.travel = new Travel(space, engine, settings, () => this.sheets.moved());
    this.hands = new Hands(session, scene, space);
    this.handle = new HandleBar(scene, t);
    const { table, stance, hands, display, handle } = this;
    const end = () => this.end();
    this.sheets = new VisitSheets({ table, stance, captions, settings, end }, options);
    this.pointing = new Pointing(this, handle, engine, {
      toggleMenu: () => this.sheets.toggleMenu(),
      turn: (direction) => this.travel.turn(direction),
    });
    scene.add(space.rig, captions.mesh, this.veil.mesh);
    space.rig.add(engine.camera);
    engine.headset = this;
    this.closeProbe = openHeadsetProbe({ space, table, hands, display, handle, captions });
    session.addEventListener('end', this.onEnd);
  }

  /** Somebody has it before their eyes. */
  get isSeen(): boolean {
    return this.session.visibilityState !== 'hidden';
  }

  end(): void {
    void this.session.end().catch(() => undefined);
  }

  step(dt: number): number {
    const { renderer } = this.options;
    const reference = renderer.xr.getReferenceSpace();
    const frame = renderer.xr.getFrame();
    const viewer = reference ? frame?.getViewerPose(reference) : undefined;
    if (!reference || !viewer) return 1;
    const { space, stance, travel, table } = this;
    const { walker } = this.options.engine;
    const now = performance.now();
    this.display.frame(now, viewer.views);
    // The hall's own step is short on slow machines; what is counted in seconds goes by the clock.
    const passed = Math.min(longestPicture, (now - (this.lastPicture ?? now)) / 1000);
    this.lastPicture = now;
    space.read(viewer.transform);
    const settled = stance.settle();
    const bright = Math.min(stance.followJourney(dt, this.hangAgain), travel.step(dt));
    space.read(viewer.transform);
    space.write(walker.pose);
    space.apply();
    // What was laid on the table before is hung where the visitor turned out to be.
    if (!settled) this.hangAgain();
    this.hands.read(frame, reference);
    travel.walking = false;
    this.pointing.step(dt);
    table.frame(passed);
    const away = table.sheet?.away ?? false;
    this.handle.board.mesh.visible = !table.modal;
    this.handle.follow(space, this.hands.all.values(), this.pointing.last, dt);
    this.captions.follow(space.head, space.heading, table.stands, dt);
    this.veil.follow(space.head, space.heading, bright, travel.walking, away, dt);
    this.sheets.frame(passed);
    return 1;
  }

  /** The space's own zero was set anew. */
  readonly onReset = (): void => this.stance.keep();

  /** Who sent the visitor has put away what was in the way; what is open now belongs to where they arrive. */
  private readonly hangAgain = (): void => {
    if (this.table.sheet) this.table.hang();
  };

  /** Everything is as it was before, the visitor where the headset left off. */
  private readonly onEnd = (): void => {
    const { engine } = this.options;
    this.session.removeEventListener('end', this.onEnd);
    this.sheets.dispose();
    this.closeProbe();
    engine.store.getState().set({ opened: null, pointed: null });
    engine.headset = undefined;
    engine.walker.calm = this.before.calm;
    engine.walker.pose.pitch = this.before.pitch;
    engine.uniforms.mirrorShare.value = this.before.mirror;
    engine.scene.remove(this.space.rig, this.captions.mesh, this.veil.mesh);
    this.space.rig.remove(engine.camera);
    this.table.dispose();
    this.hands.dispose();
    this.handle.dispose();
    this.captions.dispose();
    this.veil.dispose();
    this.options.onEnded();
  };
}

import type { Portal } from '#model/exhibits/portal.ts';
import type { Tour } from '#model/format/tours.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import { localText } from '#model/language.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { WebGLRenderer } from 'three';
import { goingAlong } from '../follow/going-along.ts';
import type { HallEngine, HeadMover } from '../hall/hall-engine.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { mediaTexts } from '../i18n/media-texts.ts';
import { idleInput } from '../sim/walk.ts';
import type { RunningTour } from '../tour/tour-controller.ts';
import { createUnrecordedVisit } from '../visit/visit.ts';
import type { Visit } from '../visit/visit.ts';
import { CaptionStrip } from './caption-strip.ts';
import { Display } from './display.ts';
import { floorLift, postureOf } from './eye-level.ts';
import { HandleBar } from './handle-bar.ts';
import { Hands } from './hands.ts';
import { openHeadsetProbe } from './headset-probe.ts';
import { firstSettings } from './headset-settings.ts';
import { PlaySpace } from './play-space.ts';
import { Pointing } from './pointing.ts';
import { SessionClock } from './session-clock.ts';
import type { HeadsetControls } from './sheets/controls.ts';
import { exhibitSheet } from './sheets/exhibit-sheet.ts';
import { menuSheet } from './sheets/menu-sheet.ts';
import {
  finishedSheet,
  heldSheet,
  restSheet,
  waitingSheet,
  welcomeSheet,
} from './sheets/passing-sheets.ts';
import type { WaitingRoom } from './sheets/passing-sheets.ts';
import type { Sheet, SheetDesk } from './sheets/sheet.ts';
import { Table } from './table.ts';
import { Travel } from './travel.ts';
import { Veil } from './veil.ts';

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

const noInput = idleInput();
/** Longer pauses, seconds, are time without the headset. */
const longestPicture = 2;
/** Between two visitors. */
const nobody = createUnrecordedVisit(emptyProgress());

/**
 * A visit with a headset, from putting it on to taking it off; several visitors may wear it one after another.
 * The play space stands somewhere in the hall, the head says where the visitor is. `step` is called for each
 * picture in place of keys and mouse.
 */
export class HeadsetVisit implements HeadMover {
  readonly space = new PlaySpace();
  readonly table: Table;
  readonly travel: Travel;
  readonly hands: Hands;
  readonly display: Display;
  private readonly settings = firstSettings();
  private readonly veil = new Veil();
  private readonly captions = new CaptionStrip();
  private readonly handle: HandleBar;
  private readonly pointing: Pointing;
  private readonly clock: SessionClock;
  private readonly options: HeadsetOptions;
  private readonly session: XRSession;
  private readonly before: { calm: boolean; pitch: number; mirror: number };
  private readonly unwatch: () => void;
  private readonly unguide: () => void;
  private readonly closeProbe: () => void;
  private wearer: Wearer | null = null;
  private running: RunningTour | null = null;
  private unfollow: (() => void) | undefined;
  private room: WaitingRoom | undefined;
  private held = false;
  private restDue = false;
  /** Somebody took leave: who comes now is another visitor. */
  private followed = false;
  private ended = false;
  private arrival: { x: number; z: number; heading: number } | undefined;
  private lifted = false;
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
    this.arrival = { x: pose.x, z: pose.z, heading: pose.heading };
    this.clock = new SessionClock(options.restMinutes);
    this.display = new Display(session);
    this.table = new Table(scene, this.space, () => walker.map.walls, t);
    this.travel = new Travel(this.space, engine, this.settings, () => this.moved());
    this.hands = new Hands(session, scene, this.space);
    this.handle = new HandleBar(scene, t);
    this.pointing = new Pointing(this, this.handle, engine, {
      toggleMenu: () => this.toggleMenu(),
      turn: (direction) => this.travel.turn(direction),
    });
    scene.add(this.space.rig, this.captions.mesh, this.veil.mesh);
    this.space.rig.add(engine.camera);
    engine.headset = this;
    this.unwatch = engine.store.subscribe((now, before) => {
      if (now.opened !== before.opened) this.follow(now.opened);
    });
    this.unguide = goingAlong.subscribe(({ caption }, before) => {
      if (caption !== before.caption && !this.running) this.captions.say(caption);
    });
    const { space, table, hands, display, handle } = this;
    this.closeProbe = openHeadsetProbe({ space, table, hands, display, handle });
    session.addEventListener('end', this.onEnd);
  }

  /** Somebody has it before their eyes. */
  get isSeen(): boolean {
    return this.session.visibilityState !== 'hidden';
  }

  /** Somebody wears it: they are welcomed. Nobody: the hall is hidden until the next one begins. */
  attend(wearer: Wearer | null): void {
    this.wearer = wearer;
    this.held = false;
    this.restDue = false;
    this.clock.reset();
    Object.assign(this.settings, firstSettings());
    this.lifted = false;
    if (!wearer) {
      this.followed = true;
      return this.showWaiting();
    }
    if (this.followed) this.begin();
    return this.lay(welcomeSheet(this.desk(), this.controls()));
  }

  /** Who comes next finds this. */
  wait(room: WaitingRoom): void {
    this.room = room;
    // Before the first is welcomed, nobody has left.
    if (this.followed && !this.wearer) this.showWaiting();
  }

  /** A tour under way: its words are shown, its end is told. */
  tour(running: RunningTour | null): void {
    this.unfollow?.();
    this.unfollow = undefined;
    this.running = running;
    this.captions.say(running?.view.getState().caption ?? goingAlong.getState().caption);
    if (!running) return;
    this.unfollow = running.view.subscribe((now, before) => {
      this.captions.say(now.caption);
      const ended = now.tour.phase === 'finished' && before.tour.phase !== 'finished';
      if (ended && this.wearer) this.lay(finishedSheet(this.desk(), this.controls()));
    });
  }

  /** The host holds the visit, or lets it go on. */
  hold(on: boolean): void {
    if (on === this.held) return;
    this.held = on;
    this.running?.act({ kind: on ? 'pause' : 'play' });
    this.lay(on ? heldSheet(this.desk()) : null);
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
    const { space, travel, table } = this;
    const { walker } = this.options.engine;
    const now = performance.now();
    this.display.frame(now, viewer.views);
    // The hall's own step is short on slow machines; what is counted in seconds goes by the clock.
    const passed = Math.min(longestPicture, (now - (this.lastPicture ?? now)) / 1000);
    this.lastPicture = now;
    space.read(viewer.transform);
    const settled = this.lifted && !this.arrival;
    if (!this.lifted) this.lift();
    if (this.arrival) this.arrive(this.arrival);
    let bright = walker.journey.active ? this.followJourney(dt) : 1;
    bright = Math.min(bright, travel.step(dt));
    space.read(viewer.transform);
    space.write(walker.pose);
    space.apply();
    // What was laid on the table before is hung where the visitor turned out to be.
    if (!settled && table.sheet) table.hang();
    this.hands.read(frame, reference);
    travel.walking = false;
    this.pointing.step(dt);
    table.frame(passed);
    const away = table.sheet?.away ?? false;
    this.handle.board.mesh.visible = !(table.sheet?.modal ?? false);
    this.handle.follow(space, this.hands.all.values(), this.pointing.last, dt);
    this.captions.follow(space.head, space.heading, dt);
    this.veil.follow(space.head, space.heading, bright, travel.walking, away, dt);
    if (this.wearer && this.clock.tick(passed)) this.restDue = true;
    if (this.restDue && !table.sheet) this.adviseRest();
    return 1;
  }

  /** A sheet of the visit itself; an exhibit's is put away through the hall's store. */
  close(): void {
    const { store } = this.options.engine;
    if (store.getState().opened === null) this.table.lay(null);
    else store.getState().close();
  }

  toggleMenu(): void {
    if (!this.wearer || this.table.sheet?.modal) return;
    if (this.table.sheet) this.close();
    else this.table.lay(menuSheet(this.desk(), this.controls()));
  }

  /** The space's own zero was set anew: the visitor stays where they are. */
  readonly onReset = (): void => {
    const { head, heading } = this.space;
    this.arrival = { x: head.x, z: head.z, heading };
  };

  private follow(opened: string | null): void {
    const exhibit = this.options.documents.hall.exhibits.find(({ id }) => id === opened);
    this.table.lay(exhibit ? exhibitSheet(exhibit, this.desk()) : null);
  }

  /** Lays a sheet of the visit itself; an exhibit that is open is put away first. */
  private lay(sheet: Sheet | null): void {
    if (this.ended) return;
    this.options.engine.store.getState().close();
    this.table.lay(sheet);
  }

  /** The next visitor begins at the entrance, not where the last one stood. */
  private begin(): void {
    this.followed = false;
    const { room, viewpoint } = this.options.documents.hall.entrance;
    this.options.engine.store.getState().travel({ room, viewpoint, manner: 'fade' });
  }

  private showWaiting(): void {
    this.lay(this.room ? waitingSheet(this.desk(), this.room) : null);
  }

  private adviseRest(): void {
    this.restDue = false;
    this.table.lay(restSheet(this.desk(), this.controls()));
  }

  private lift(): void {
    const { space, settings } = this;
    if (!this.lifted) settings.posture = postureOf(space.eyes);
    this.lifted = true;
    space.lift = floorLift(space.eyes, settings.posture);
  }

  private arrive({ x, z, heading }: { x: number; z: number; heading: number }): void {
    this.arrival = undefined;
    this.space.bring(x, z, heading);
  }

  /** A tour, a list or the host takes the visitor somewhere: the play space goes along in the dark. */
  private followJourney(dt: number): number {
    const { walker } = this.options.engine;
    const { x, z, heading } = walker.pose;
    const bright = walker.step(noInput, dt);
    const { pose } = walker;
    if (pose.x === x && pose.z === z && pose.heading === heading) return bright;
    this.space.bring(pose.x, pose.z, pose.heading);
    // Who sent the visitor has put away what was in the way; what is open now belongs to where they arrive.
    if (this.table.sheet) this.table.hang();
    return bright;
  }

  /** Thrown somewhere else: what was read there is put away, what goes on comes along. */
  private moved(): void {
    const { sheet } = this.table;
    if (!sheet) return;
    if (sheet.stays) this.table.hang();
    else this.close();
  }

  private recentre(): void {
    this.lift();
    const { store } = this.options.engine;
    const step = this.running?.view.getState().tour;
    const stop = step?.tour.steps[step.step];
    if (stop)
      store.getState().travel({ room: stop.room, viewpoint: stop.viewpoint, manner: 'fade' });
  }

  private desk(): SheetDesk {
    const { options } = this;
    const { language, documents, engine, call } = options;
    return {
      language,
      t: headsetTexts[language],
      kinds: kindsTexts[language],
      media: mediaTexts[language],
      say: (text) => localText(text, language),
      documents,
      engine,
      space: this.space,
      visit: this.wearer?.visit() ?? nobody,
      call,
      refresh: (page = 'first') => this.table.refresh(page),
      close: () => this.close(),
      leaveThrough: (portal) => {
        this.end();
        this.wearer?.leaveThrough(portal);
      },
    };
  }

  private controls(): HeadsetControls {
    return {
      settings: this.settings,
      tours: this.options.documents.tours.tours,
      running: () => this.running,
      startTour: (tour) => this.wearer?.startTour(tour),
      stopTour: () => this.wearer?.stopTour(),
      minutes: () => this.clock.minutes,
      show: (sheet: Sheet) => this.lay(sheet),
      recentre: () => this.recentre(),
      setPosture: (posture) => {
        this.settings.posture = posture;
        this.lift();
      },
      nextVisitor: () => this.wearer?.nextVisitor(),
      end: () => this.end(),
      notice: this.options.notice,
    };
  }

  /** Everything is as it was before, the visitor where the headset left off. */
  private readonly onEnd = (): void => {
    const { engine } = this.options;
    this.session.removeEventListener('end', this.onEnd);
    this.ended = true;
    this.unwatch();
    this.unfollow?.();
    this.unguide();
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

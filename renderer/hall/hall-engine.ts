import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { Language } from '#model/language.ts';
import { PerspectiveCamera, Scene } from 'three';
import type { Vector3, WebGLRenderer } from 'three';
import type { PortalFacts } from '../exhibits/exhibit-view.ts';
import { makeHallUniforms } from '../materials/room-uniforms.ts';
import { TextureStore } from '../materials/textures.ts';
import { findNear } from '../sim/near.ts';
import { eyeHeight } from '../sim/pose.ts';
import { qualitySteps } from '../sim/quality.ts';
import { roomAt } from '../sim/room-at.ts';
import type { Hit, Target } from '../sim/target.ts';
import { canvasMeasure } from '../text/measure.ts';
import type { Controls } from './controls.ts';
import { Clouds } from './clouds.ts';
import { NOT_MIRRORED } from './layers.ts';
import { FloorMirror } from './floor-mirror.ts';
import { HallEars } from './hall-ears.ts';
import { HallPointer } from './hall-pointer.ts';
import { Glows } from './glows.ts';
import type { HallStore, Journey } from './hall-store.ts';
import { HeightsGuard } from './heights-guard.ts';
import { LiveParts } from './live-parts.ts';
import type { RoomContext } from './room-context.ts';
import type { RoomScene } from './room-scene.ts';
import { RoomShelf } from './room-shelf.ts';
import { RoomsInSight } from './rooms-in-sight.ts';
import { targetsOf } from './targets.ts';
import { Walker } from './walker.ts';
import { warmFonts } from './warm-fonts.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds that the first room has for itself before those around it are made. */
const headStart = 350;
/** Farther than any land, metres: how far one sees where a hall lies in the open; indoors nothing is far. */
const horizon = 9000;

/** Moves the visitor by their own head; returns how bright the picture is, 0-1. */
export interface HeadMover {
  step: (dt: number) => number;
  end: () => void;
}

export interface HallEngineOptions {
  documents: ExhibitionDocuments;
  store: HallStore;
  language: Language;
  portals: Record<string, PortalFacts>;
  start: { room: string; viewpoint: Viewpoint };
  /** Asks for one more frame. */
  invalidate: () => void;
}

/**
 * The hall at run time, free of React: rooms come and go with the visitor, who walks, looks and points. `frame`
 * is called for each picture; everything else happens when something changes.
 */
export class HallEngine {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(60, 16 / 9, 0.04, 250);
  readonly walker: Walker;
  readonly targets: Target[] = [];
  readonly uniforms = makeHallUniforms();
  private readonly textures = new TextureStore();
  private readonly shelf: RoomShelf;
  readonly live: LiveParts;
  private readonly guard: HeightsGuard;
  private readonly ears = new HallEars();
  private readonly context: RoomContext;
  readonly store: HallStore;
  private readonly options: HallEngineOptions;
  private readonly sight: RoomsInSight;
  private readonly pointer: HallPointer;
  private readonly mirror = new FloorMirror();
  private readonly glows = new Glows();
  private readonly unwatch: () => void;
  private reflections = false;
  private readonly clouds = new Clouds();
  private coolDown: (() => void) | undefined;
  private readonly drawing = Promise.withResolvers<WebGLRenderer>();
  /** While a headset is worn it moves the visitor; no mirror then. */
  headset: HeadMover | undefined;
  /** What the hall is drawn with, once there is something to draw on. */
  renderer: WebGLRenderer | undefined;

  constructor(options: HallEngineOptions) {
    const { documents, store, start } = options;
    this.options = options;
    this.store = store;
    this.walker = new Walker(documents.hall, start.viewpoint);
    this.guard = new HeightsGuard(documents.hall, store);
    if (documents.hall.rooms.some((room) => room.outdoors)) this.camera.far = horizon;
    this.camera.rotation.order = 'YXZ';
    this.camera.layers.enable(NOT_MIRRORED);
    this.context = {
      documents,
      language: options.language,
      portals: options.portals,
      hall: this.uniforms,
      textures: this.textures,
      measureFor: canvasMeasure(),
      invalidate: () => options.invalidate(),
      warn: (path, message) => console.warn(`${documents.manifest.id} ${path}: ${message}`),
    };
    this.live = new LiveParts({
      hall: documents.hall,
      base: documents.base,
      language: options.language,
      invalidate: options.invalidate,
      warn: this.context.warn,
      store,
      renderer: this.drawing.promise,
      ears: this.ears,
    });
    this.scene.add(this.live.lights);
    this.shelf = new RoomShelf(this.context, this.walker.map.doorways, documents.lettering ?? {}, {
      onBuilt: (room) => {
        this.targets.push(...targetsOf(room.id, room.faces));
        this.walker.remap(this.shelf.obstacles());
      },
      onReady: (room) => {
        this.scene.add(room.group);
        this.live.add(room.id, room.group, room.outside);
        options.invalidate();
      },
      onGone: (room) => this.forget(room),
      onFailed: (room, error) => console.warn(`room ${room} can not be shown`, error),
    });
    const { scene, camera, walker, targets } = this;
    const rooms = documents.hall.rooms.map((room) => room.id);
    this.sight = new RoomsInSight(rooms, { scene, camera, walker, rooms: this.shelf.rooms });
    this.pointer = new HallPointer({ documents, store, walker, camera, targets });
    scene.add(this.pointer.marker);
    this.unwatch = store.subscribe((now, before) => {
      const answered = now.heights !== before.heights && !now.asking;
      if (now.journey && (now.journey !== before.journey || answered)) this.depart();
      // Taken back: an arrival has ended the walk itself.
      else if (before.journey && !now.journey) this.walker.cancel();
      if (now.room !== before.room) this.shelf.surround(now.room);
      options.invalidate();
    });
  }

  /** Gets ready to draw with this renderer. */
  prepare(renderer: WebGLRenderer): void {
    this.renderer = renderer;
    const baked = Object.keys(this.options.documents.lightmaps).length > 0;
    this.drawing.resolve(renderer);
    this.coolDown = warmUp(renderer, this.camera, this.scene, this.uniforms, baked);
  }

  /** Makes the first room ready, then those around it. */
  async load(): Promise<void> {
    const { documents, language, start } = this.options;
    const { room } = start;
    warmFonts(documents.hall, room, language);
    let loaded = 0;
    const add = (share: number) => {
      loaded = Math.min(1, loaded + share);
      this.store.getState().set({ loaded });
    };
    try {
      await this.shelf.bring(room, add);
      this.store.getState().set({ phase: 'ready', loaded: 1 });
      this.options.invalidate();
      if (this.store.getState().journey) this.depart();
      // The first picture goes before all others.
      await new Promise((resolve) => setTimeout(resolve, headStart));
      this.shelf.surround(this.store.getState().room);
    } catch {
      this.store.getState().set({ phase: 'failed' });
    }
    this.options.invalidate();
  }

  /** What portals lead to has become known, or the visitor has seen more of it. */
  setPortals(portals: Record<string, PortalFacts>): void {
    if (this.context.portals === portals) return;
    this.context.portals = portals;
    for (const scene of this.shelf.rooms.values()) scene.refreshPortals();
  }

  setCalm(calm: boolean): void {
    this.walker.calm = calm;
  }

  setQuality(step: number): void {
    const quality = qualitySteps[step];
    this.uniforms.smoothLight.value = quality?.smoothLight ? 1 : 0;
    this.reflections = quality?.reflections ?? false;
    this.options.invalidate();
  }

  /** One picture: moves the visitor for `dt` seconds and readies the scene. True while something moves. */
  frame(
    renderer: WebGLRenderer,
    controls: Controls,
    dt: number,
    width: number,
    height: number,
  ): boolean {
    const { walker, store, headset } = this;
    const state = store.getState();
    this.uniforms.fade.value = headset ? headset.step(dt) : walker.step(controls.input, dt);
    const arrived = state.journey !== null && !walker.journey.active && !state.asking;
    if (arrived) state.set({ journey: null });
    if (!headset) this.placeCamera(width / Math.max(1, height));
    const room = roomAt(walker.map, walker.pose.x, walker.pose.z, state.room);
    if (room !== state.room) state.set({ room });
    if (this.guard.stops(room, walker.pose, walker.map.doorways, !!headset)) walker.cancel();
    if (this.sight.look(renderer, room)) this.options.invalidate();
    const near = findNear(walker.pose, room, this.targets, state.near);
    if (near !== state.near) state.set({ near });
    if (!headset && (controls.pointer.moved || walker.moved)) this.pointer.point(controls);
    const lit = this.glows.frame(this.shelf.rooms.values(), store.getState(), dt);
    const glowing = this.pointer.fade(dt) || lit;
    this.ears.follow(walker.pose);
    const living = this.live.frame(dt, near, state.opened, state.quiet);
    const clearing = this.clouds.step(state.heights, this.shelf.rooms, dt);
    // In the open no floor is polished, and the land would be drawn twice.
    const mirrored = this.reflections && !headset && !this.shelf.rooms.get(room)?.outside;
    this.uniforms.mirrorShare.value = mirrored ? 0.85 : 0;
    if (mirrored) {
      // Models on their plinths would be drawn twice for what a floor hardly shows.
      this.live.showModels(false);
      this.mirror.draw(renderer, this.scene, this.camera, this.uniforms, renderer.domElement);
      this.live.showModels(true);
    }
    return walker.moved || walker.journey.active || glowing || living || clearing;
  }

  /** What a ray from `origin` along the unit `direction` meets; the answer is reused by the next call. */
  pick(origin: Vector3, direction: Vector3): Hit {
    return this.pointer.pick(origin, direction);
  }

  /** Opens what was clicked, or walks to it, or to the place on the floor. */
  tap(x: number, y: number): void {
    this.pointer.tap(x, y);
    this.options.invalidate();
  }

  /** Something outside the hall has changed what is seen: one more picture. */
  readonly redraw = (): void => this.options.invalidate();

  /** Makes every room ready, and keeps them: for headsets, where waiting and gaps are unpleasant. Share 0-1 done. */
  async loadEverything(onProgress: (share: number) => void): Promise<void> {
    await this.shelf.bringAll(onProgress);
  }

  roomsInReach(): { id: string; ready: boolean }[] {
    return this.shelf.inReach();
  }

  dispose(): void {
    this.headset?.end();
    this.coolDown?.();
    this.unwatch();
    this.live.dispose();
    this.ears.dispose();
    this.shelf.dispose();
    this.textures.dispose();
    this.mirror.dispose();
    this.pointer.dispose();
  }

  private depart(): void {
    const state = this.store.getState();
    if (state.phase !== 'ready' || !state.journey) return;
    if (this.guard.holds(state.journey, state)) return;
    const { journey } = this.walker;
    journey.held = true;
    void this.shelf
      .bring(state.journey.room)
      .catch(() => undefined)
      .then(() => {
        journey.held = false;
        this.options.invalidate();
      });
    // Under a headset even a cut goes through the dark: the play space has to go along.
    const wish: Journey =
      this.headset && state.journey.manner === 'cut'
        ? { ...state.journey, manner: 'fade' }
        : state.journey;
    if (this.walker.travel(wish)) state.set({ journey: null, room: wish.room });
    this.options.invalidate();
  }

  private placeCamera(aspect: number): void {
    const { camera, walker } = this;
    const { pose } = walker;
    // On a narrow, upright screen the picture would be a slit: it opens upwards.
    const view = aspect < 1 ? pose.view * 1.2 : pose.view;
    if (camera.fov !== view || camera.aspect !== aspect) {
      camera.fov = view;
      camera.aspect = aspect;
      camera.updateProjectionMatrix();
    }
    camera.position.set(pose.x, eyeHeight, pose.z);
    camera.rotation.set(pose.pitch, pose.heading, 0);
    camera.updateMatrixWorld();
  }

  private forget(room: RoomScene): void {
    this.live.remove(room.id);
    this.sight.forget(room.id);
    this.glows.forget(room);
  }
}

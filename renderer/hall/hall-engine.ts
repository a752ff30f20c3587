import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { Language } from '#model/language.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { Matrix4, PerspectiveCamera, Scene, Vector3 } from 'three';
import type { WebGLRenderer } from 'three';
import type { PortalFacts } from '../exhibits/exhibit-view.ts';
import { makeHallUniforms } from '../materials/room-uniforms.ts';
import { TextureStore } from '../materials/textures.ts';
import { findNear } from '../sim/near.ts';
import { findSight, isVisible, makeSight } from '#model/geometry/sight.ts';
import { eyeHeight } from '../sim/pose.ts';
import { qualitySteps } from '../sim/quality.ts';
import { roomAt } from '../sim/room-at.ts';
import { castRay, noHit } from '../sim/target.ts';
import type { Hit, Target } from '../sim/target.ts';
import { canvasMeasure } from '../text/measure.ts';
import type { Controls } from './controls.ts';
import { Clouds } from './clouds.ts';
import { captureEnvironment } from './environment.ts';
import { FloorMirror } from './floor-mirror.ts';
import { HallEars } from './hall-ears.ts';
import { fadeMarker, makeFootMarker } from './foot-marker.ts';
import { Glows } from './glows.ts';
import type { HallStore, Journey } from './hall-store.ts';
import { HeightsGuard } from './heights-guard.ts';
import { LiveParts } from './live-parts.ts';
import type { RoomContext } from './room-context.ts';
import type { RoomScene } from './room-scene.ts';
import { RoomShelf } from './room-shelf.ts';
import { targetsOf } from './targets.ts';
import { Walker } from './walker.ts';
import { warmFonts } from './warm-fonts.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds that the first room has for itself before those around it are made. */
const headStart = 350;
/** Farther than any land, metres: how far one sees where a hall lies in the open; indoors nothing is far. */
const horizon = 9000;
/** Pictures of a room before what it reflects is captured. */
const firstPictures = 3;

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
  private readonly sight;
  private readonly viewProjection = new Matrix4();
  private readonly ray = new Vector3();
  private readonly hit: Hit = noHit();
  private readonly marker = makeFootMarker();
  private readonly mirror = new FloorMirror();
  private readonly environments = new Map<string, () => void>();
  private readonly glows = new Glows();
  private readonly unwatch: () => void;
  private reflections = false;
  private pointedOnFloor = false;
  private pictures = 0;
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
    this.sight = makeSight(documents.hall.rooms.map((room) => room.id));
    this.camera.rotation.order = 'YXZ';
    this.scene.add(this.marker);
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
    this.coolDown = warmUp(renderer, this.camera, this.uniforms, baked);
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
    this.look(renderer, room);
    const near = findNear(walker.pose, room, this.targets, state.near);
    if (near !== state.near) state.set({ near });
    if (!headset && (controls.pointer.moved || walker.moved)) this.point(controls);
    const lit = this.glows.frame(this.shelf.rooms.values(), store.getState(), dt);
    const glowing = fadeMarker(this.marker, this.pointedOnFloor, dt) || lit;
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
    const { hit } = this;
    castRay(
      hit,
      origin.x,
      origin.y,
      origin.z,
      direction.x,
      direction.y,
      direction.z,
      this.targets,
      this.walker.map.walls,
    );
    return hit;
  }

  /** Opens what was clicked, or walks to it, or to the place on the floor. */
  tap(x: number, y: number): void {
    const state = this.store.getState();
    // A click ends a journey where it is; a tour will ask for it again.
    state.set({ inputs: state.inputs + 1, journey: null });
    if (state.journey) return;
    const hit = this.pickAt(x, y);
    if (hit.exhibit !== null) {
      const { exhibit, distance } = hit;
      const shown = this.options.documents.hall.exhibits.find((one) => one.id === exhibit);
      if (!shown) return;
      if (distance < 3.2) state.open(exhibit);
      else {
        const viewpoint = defaultViewpoint(this.options.documents.hall, shown);
        state.travel({ viewpoint, room: shown.room, manner: 'walk' });
      }
    } else if (hit.onFloor) this.walker.walkTo(hit.floorX, hit.floorZ);
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
    this.marker.geometry.dispose();
    this.marker.material.dispose();
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

  /** Shows the rooms that can be seen and no others. */
  private look(renderer: WebGLRenderer, room: string): void {
    const { camera, sight, walker } = this;
    this.viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    findSight(
      sight,
      room,
      walker.map.doorways,
      this.viewProjection.elements,
      walker.pose.x,
      walker.pose.z,
    );
    let captured = false;
    for (let index = 0; index < sight.rooms.length; index += 1) {
      const id = sight.rooms[index];
      const scene = id === undefined ? undefined : this.shelf.rooms.get(id);
      if (!scene) continue;
      const visible = isVisible(sight, index);
      if (visible && !this.environments.has(scene.id)) {
        // One a picture, so that none takes long, and none before there is a picture at all.
        if (!captured && this.pictures > firstPictures) {
          this.environments.set(scene.id, captureEnvironment(renderer, this.scene, scene));
        }
        captured = true;
        this.pictures += 1;
        this.options.invalidate();
      }
      scene.group.visible = visible;
    }
  }

  private point({ pointer }: Controls): void {
    pointer.moved = false;
    const state = this.store.getState();
    let exhibit: string | null = null;
    this.pointedOnFloor = false;
    if (pointer.active && state.controlsEnabled) {
      const hit = this.pickAt(pointer.x, pointer.y);
      exhibit = hit.exhibit;
      this.pointedOnFloor = hit.onFloor && !this.walker.journey.active;
      if (this.pointedOnFloor) this.marker.position.set(hit.floorX, 0.004, hit.floorZ);
    }
    this.marker.rotation.y = this.walker.pose.heading;
    if (exhibit !== state.pointed) state.set({ pointed: exhibit });
  }

  private pickAt(x: number, y: number): Hit {
    const { camera, ray } = this;
    ray.set(x, y, 0.5).unproject(camera).sub(camera.position).normalize();
    return this.pick(camera.position, ray);
  }

  private forget(room: RoomScene): void {
    this.live.remove(room.id);
    this.environments.get(room.id)?.();
    this.environments.delete(room.id);
    this.glows.forget(room);
  }
}

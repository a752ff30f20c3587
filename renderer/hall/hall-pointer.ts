import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { Vector3 } from 'three';
import type { Object3D, PerspectiveCamera } from 'three';
import { castRay, noHit } from '../sim/target.ts';
import type { Hit, Target } from '../sim/target.ts';
import type { Controls } from './controls.ts';
import { fadeMarker, makeFootMarker } from './foot-marker.ts';
import type { HallStore } from './hall-store.ts';
import type { Walker } from './walker.ts';

/** Metres: what is nearer is opened by a click, what is farther off is walked to. */
const within = 3.2;

interface Pointed {
  documents: ExhibitionDocuments;
  store: HallStore;
  walker: Walker;
  camera: PerspectiveCamera;
  /** What can be pointed at, of all rooms that are there. */
  targets: readonly Target[];
}

/** What is pointed at in a hall, and what a click does there. */
export class HallPointer {
  private readonly hall: Pointed;
  private readonly ray = new Vector3();
  private readonly hit: Hit = noHit();
  private readonly foot = makeFootMarker();
  private onFloor = false;

  constructor(hall: Pointed) {
    this.hall = hall;
  }

  /** Shows on the floor where a click would take the visitor. */
  get marker(): Object3D {
    return this.foot;
  }

  /** What a ray from `origin` along the unit `direction` meets; the answer is reused by the next call. */
  pick(origin: Vector3, direction: Vector3): Hit {
    const { hit } = this;
    const { targets, walker } = this.hall;
    castRay(
      hit,
      origin.x,
      origin.y,
      origin.z,
      direction.x,
      direction.y,
      direction.z,
      targets,
      walker.map.walls,
    );
    return hit;
  }

  /** Opens what was clicked, or walks to it, or to the place on the floor. */
  tap(x: number, y: number): void {
    const { documents, store, walker } = this.hall;
    const state = store.getState();
    // A click ends a journey where it is; a tour will ask for it again.
    state.set({ inputs: state.inputs + 1, journey: null });
    if (state.journey) return;
    const hit = this.pickAt(x, y);
    if (hit.exhibit !== null) {
      const { exhibit, distance } = hit;
      const shown = documents.hall.exhibits.find((one) => one.id === exhibit);
      if (!shown) return;
      if (distance < within) state.open(exhibit);
      else {
        const viewpoint = defaultViewpoint(documents.hall, shown);
        state.travel({ viewpoint, room: shown.room, manner: 'walk' });
      }
    } else if (hit.onFloor) walker.walkTo(hit.floorX, hit.floorZ);
  }

  /** Finds out what is under the pointer now. */
  point({ pointer }: Controls): void {
    pointer.moved = false;
    const { store, walker } = this.hall;
    const state = store.getState();
    let exhibit: string | null = null;
    this.onFloor = false;
    if (pointer.active && state.controlsEnabled) {
      const hit = this.pickAt(pointer.x, pointer.y);
      exhibit = hit.exhibit;
      this.onFloor = hit.onFloor && !walker.journey.active;
      if (this.onFloor) this.foot.position.set(hit.floorX, 0.004, hit.floorZ);
    }
    this.foot.rotation.y = walker.pose.heading;
    if (exhibit !== state.pointed) state.set({ pointed: exhibit });
  }

  /** Shows or hides the marker gently; true while it changes. */
  fade(dt: number): boolean {
    return fadeMarker(this.foot, this.onFloor, dt);
  }

  dispose(): void {
    this.foot.geometry.dispose();
    this.foot.material.dispose();
  }

  private pickAt(x: number, y: number): Hit {
    const { camera } = this.hall;
    const { ray } = this;
    ray.set(x, y, 0.5).unproject(camera).sub(camera.position).normalize();
    return this.pick(camera.position, ray);
  }
}

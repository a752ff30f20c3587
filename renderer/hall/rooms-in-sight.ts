import { findSight, isVisible, makeSight } from '#model/geometry/sight.ts';
import { Matrix4 } from 'three';
import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { captureEnvironment } from './environment.ts';
import type { RoomScene } from './room-scene.ts';
import type { Walker } from './walker.ts';

/** Pictures of a room before what it reflects is captured. */
const firstPictures = 3;

interface Seen {
  scene: Scene;
  camera: PerspectiveCamera;
  walker: Walker;
  rooms: ReadonlyMap<string, RoomScene>;
}

/** Shows the rooms that can be seen and no others, and captures what each of them reflects. */
export class RoomsInSight {
  private readonly hall: Seen;
  private readonly sight: ReturnType<typeof makeSight>;
  private readonly viewProjection = new Matrix4();
  private readonly environments = new Map<string, () => void>();
  private pictures = 0;

  /** @param rooms ids of all rooms of the hall */
  constructor(rooms: readonly string[], hall: Seen) {
    this.hall = hall;
    this.sight = makeSight([...rooms]);
  }

  /** From where the camera is, in `room`. True when another picture is needed. */
  look(renderer: WebGLRenderer, room: string): boolean {
    const { sight, viewProjection } = this;
    const { scene, camera, walker, rooms } = this.hall;
    viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    findSight(
      sight,
      room,
      walker.map.doorways,
      viewProjection.elements,
      walker.pose.x,
      walker.pose.z,
    );
    let captured = false;
    for (let index = 0; index < sight.rooms.length; index += 1) {
      const id = sight.rooms[index];
      const one = id === undefined ? undefined : rooms.get(id);
      if (!one) continue;
      const visible = isVisible(sight, index);
      if (visible && !this.environments.has(one.id)) {
        // One a picture, so that none takes long, and none before there is a picture at all.
        if (!captured && this.pictures > firstPictures)
          this.environments.set(one.id, captureEnvironment(renderer, scene, one));
        captured = true;
        this.pictures += 1;
      }
      one.group.visible = visible;
    }
    return captured;
  }

  forget(room: string): void {
    this.environments.get(room)?.();
    this.environments.delete(room);
  }
}

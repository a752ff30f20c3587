import { Mesh, MeshBasicMaterial, PlaneGeometry, Vector3 } from 'three';
import type { Texture } from 'three';
import { clearDistance } from '../clear-distance.ts';
import type { Hand } from '../hands.ts';
import type { SheetDesk } from './sheet.ts';

/** Metres: how far off a screen stands, and how far its middle is above the eyes. */
export const screenDistance = 1.9;
const above = 0.12;

/** Something flat and large before the visitor, upright, drawn over the hall: a film, a printed page. */
export class Screen {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  private readonly local = new Vector3();
  private readonly way = new Vector3();
  private width = 1;
  private height = 1;
  /** Where a wall is close it stands nearer and is smaller by this share. */
  private share = 1;

  constructor(map: Texture) {
    this.mesh = new Mesh(
      new PlaneGeometry(1, 1),
      new MeshBasicMaterial({ map, toneMapped: false, depthTest: false, transparent: true }),
    );
    this.mesh.renderOrder = 9;
  }

  /** Metres at its full distance. */
  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.mesh.scale.set(width * this.share, height * this.share, 1);
  }

  /** Stands where the visitor looks. */
  hang({ space, engine }: SheetDesk): void {
    const { head, heading } = space;
    const distance = clearDistance(space, engine.walker.map.walls, screenDistance);
    this.share = distance / screenDistance;
    this.resize(this.width, this.height);
    this.mesh.position.set(
      head.x - Math.sin(heading) * distance,
      head.y + above * this.share,
      head.z - Math.cos(heading) * distance,
    );
    this.mesh.rotation.y = heading;
    this.mesh.updateMatrixWorld(true);
  }

  /** Metres at which a hand's ray meets it; Infinity beside it. */
  meet({ from, direction }: Hand): number {
    if (!this.mesh.visible) return Infinity;
    this.way.copy(from).add(direction);
    this.mesh.worldToLocal(this.local.copy(from));
    this.mesh.worldToLocal(this.way);
    this.way.sub(this.local);
    const along = -this.local.z / this.way.z;
    if (!(along > 0)) return Infinity;
    const x = this.local.x + this.way.x * along;
    const y = this.local.y + this.way.y * along;
    return Math.abs(x) <= 0.5 && Math.abs(y) <= 0.5 ? along : Infinity;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.map?.dispose();
    this.mesh.material.dispose();
  }
}

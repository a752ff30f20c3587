import { BufferAttribute, BufferGeometry, Line, LineBasicMaterial } from 'three';
import type { Vector3 } from 'three';
import { makeFootMarker } from '../hall/foot-marker.ts';
import type { TeleportArc } from './teleport-arc.ts';

const colours = { aim: 0xf7f2e9, may: 0xc99e66, mayNot: 0x9e2b25 };
const reach = 1.2;

/** What a hand shows: a short line where it points, or the arc of a throw and where it lands. */
export class Aim {
  readonly line: Line<BufferGeometry, LineBasicMaterial>;
  readonly marker = makeFootMarker();

  constructor(arc: TeleportArc) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(arc.points.length), 3));
    this.line = new Line(
      geometry,
      new LineBasicMaterial({ color: colours.aim, transparent: true, opacity: 0.8 }),
    );
    this.line.frustumCulled = false;
    this.line.visible = false;
  }

  point(from: Vector3, direction: Vector3): void {
    const { position } = this.line.geometry.attributes;
    if (!position) return;
    position.setXYZ(0, from.x, from.y, from.z);
    position.setXYZ(
      1,
      from.x + direction.x * reach,
      from.y + direction.y * reach,
      from.z + direction.z * reach,
    );
    this.show(2, colours.aim);
    this.land(0, 0, false);
  }

  throw(arc: TeleportArc): void {
    const { position } = this.line.geometry.attributes;
    if (!position) return;
    position.array.set(arc.points);
    this.show(arc.count, arc.valid ? colours.may : colours.mayNot);
    this.land(arc.x, arc.z, arc.valid);
  }

  hide(): void {
    this.line.visible = false;
    this.marker.visible = false;
  }

  dispose(): void {
    this.line.geometry.dispose();
    this.line.material.dispose();
    this.marker.geometry.dispose();
    this.marker.material.dispose();
  }

  private show(count: number, colour: number): void {
    const { geometry, material } = this.line;
    geometry.setDrawRange(0, count);
    const { position } = geometry.attributes;
    if (position) position.needsUpdate = true;
    material.color.setHex(colour);
    this.line.visible = true;
  }

  private land(x: number, z: number, valid: boolean): void {
    this.marker.visible = valid;
    this.marker.position.set(x, 0.006, z);
    const { strength } = this.marker.material.uniforms;
    if (strength) strength.value = 1;
  }
}

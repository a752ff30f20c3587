import {
  BufferAttribute,
  BufferGeometry,
  Line,
  LineBasicMaterial,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
} from 'three';
import type { Vector3 } from 'three';
import { makeFootMarker } from '../hall/foot-marker.ts';
import type { TeleportArc } from './teleport-arc.ts';

const colours = { aim: 0xf7f2e9, may: 0xc99e66, mayNot: 0xc2453d };
/** Metres of the line where it meets nothing, and over which a point grows with distance. */
const reach = 0.5;
const order = 12;

/** What a hand shows: a line to where it points, or the arc of a throw and where it lands. */
export class Aim {
  readonly line: Line<BufferGeometry, LineBasicMaterial>;
  readonly point: Mesh<SphereGeometry, MeshBasicMaterial>;
  readonly marker = makeFootMarker();
  /** Shows an arc, not a line. */
  throws = false;

  constructor(arc: TeleportArc) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(arc.points.length), 3));
    this.line = new Line(
      geometry,
      new LineBasicMaterial({
        color: colours.aim,
        transparent: true,
        opacity: 0.85,
        depthTest: false,
        toneMapped: false,
      }),
    );
    this.line.frustumCulled = false;
    this.line.renderOrder = order;
    this.point = new Mesh(
      new SphereGeometry(1, 12, 8),
      new MeshBasicMaterial({
        color: colours.aim,
        depthTest: false,
        transparent: true,
        toneMapped: false,
      }),
    );
    this.point.renderOrder = order;
    this.hide();
  }

  /** A straight line; `distance` metres to what is pointed at, Infinity = nothing. */
  show(from: Vector3, direction: Vector3, distance: number): void {
    const { position } = this.line.geometry.attributes;
    if (!position) return;
    const length = Math.min(distance, reach);
    position.setXYZ(0, from.x, from.y, from.z);
    position.setXYZ(
      1,
      from.x + direction.x * length,
      from.y + direction.y * length,
      from.z + direction.z * length,
    );
    this.draw(2, colours.aim);
    this.throws = false;
    this.marker.visible = false;
    this.point.visible = Number.isFinite(distance);
    if (!this.point.visible) return;
    this.point.position.copy(direction).multiplyScalar(distance).add(from);
    // The same angle at any distance.
    this.point.scale.setScalar(0.0045 * distance);
  }

  /** The arc of a throw; feet point along `heading`. */
  throw(arc: TeleportArc, heading: number): void {
    const { position } = this.line.geometry.attributes;
    if (!position) return;
    position.array.set(arc.points);
    this.draw(arc.count, arc.valid ? colours.may : colours.mayNot);
    this.throws = true;
    this.point.visible = false;
    this.marker.visible = arc.valid;
    this.marker.position.set(arc.x, 0.006, arc.z);
    this.marker.rotation.y = heading;
    const { strength } = this.marker.material.uniforms;
    if (strength) strength.value = 1;
  }

  hide(): void {
    this.throws = false;
    this.line.visible = false;
    this.point.visible = false;
    this.marker.visible = false;
  }

  dispose(): void {
    for (const { geometry, material } of [this.line, this.point, this.marker]) {
      geometry.dispose();
      material.dispose();
    }
  }

  private draw(count: number, colour: number): void {
    const { geometry, material } = this.line;
    geometry.setDrawRange(0, count);
    const { position } = geometry.attributes;
    if (position) position.needsUpdate = true;
    material.color.setHex(colour);
    this.line.visible = true;
  }
}

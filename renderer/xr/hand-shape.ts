import type { BufferGeometry } from 'three';
import {
  CapsuleGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  TorusGeometry,
} from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

const colour = 0x4a4038;
const joints = 25;
const order = 11;

/** Not every browser fills many poses at once (WebXR Hand Input Module). */
type PoseFiller = XRFrame & {
  fillPoses?: (spaces: Iterable<XRSpace>, base: XRSpace, out: Float32Array) => boolean;
};

/** What is seen of a hand: a plain wand for a controller, beads at the joints of a tracked hand. In the play space. */
export class HandShape {
  readonly group = new Group();
  private readonly material = new MeshLambertMaterial({ color: colour, transparent: true });
  private readonly wand: Mesh<BufferGeometry, MeshLambertMaterial>;
  private beads: InstancedMesh<SphereGeometry, MeshLambertMaterial> | undefined;
  private readonly poses = new Float32Array(16 * joints);
  private readonly matrix = new Matrix4();

  constructor() {
    const grip = new CapsuleGeometry(0.017, 0.085, 4, 14);
    grip.rotateX(Math.PI / 2 - 0.5);
    grip.translate(0, -0.012, 0.03);
    const ring = new TorusGeometry(0.03, 0.006, 8, 24);
    ring.rotateX(0.5);
    ring.translate(0, 0.012, -0.035);
    this.wand = new Mesh(mergeGeometries([grip, ring]), this.material);
    for (const part of [grip, ring]) part.dispose();
    // After boards and panoramas, which are drawn over the hall.
    this.wand.renderOrder = order;
    this.group.add(this.wand);
  }

  /** Follows an input source; hidden while it is not tracked. */
  follow(source: XRInputSource, frame: PoseFiller, space: XRReferenceSpace): void {
    const hand = source.hand;
    const hasJoints =
      hand !== undefined &&
      hand !== null &&
      (frame.fillPoses?.([...hand.values()], space, this.poses) ?? false);
    if (hasJoints) this.showBeads();
    if (this.beads) this.beads.visible = hasJoints;
    const pose = hasJoints
      ? undefined
      : frame.getPose(source.gripSpace ?? source.targetRaySpace, space);
    this.wand.visible = pose !== undefined && !hand;
    if (!pose) return;
    const { position, orientation } = pose.transform;
    this.wand.position.set(position.x, position.y, position.z);
    this.wand.quaternion.set(orientation.x, orientation.y, orientation.z, orientation.w);
  }

  dispose(): void {
    this.group.removeFromParent();
    this.wand.geometry.dispose();
    this.beads?.geometry.dispose();
    this.beads?.dispose();
    this.material.dispose();
  }

  private showBeads(): void {
    if (!this.beads) {
      this.beads = new InstancedMesh(new SphereGeometry(0.009, 10, 8), this.material, joints);
      this.beads.frustumCulled = false;
      this.beads.renderOrder = order;
      this.group.add(this.beads);
    }
    for (let index = 0; index < joints; index += 1) {
      this.beads.setMatrixAt(index, this.matrix.fromArray(this.poses, index * 16));
    }
    this.beads.instanceMatrix.needsUpdate = true;
  }
}

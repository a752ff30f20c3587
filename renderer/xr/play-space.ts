import { Euler, Group, Quaternion, Vector3 } from 'three';
import { wrapAngle } from '../sim/pose.ts';
import type { Pose } from '../sim/pose.ts';
import { bringHeadTo, turnAboutHead } from './turn.ts';
import type { Origin } from './turn.ts';

/** The patch of real floor that a visitor can move on, and where it stands in the hall. Metres, radians. */
export class PlaySpace {
  readonly rig = new Group();
  /** The head, in the hall. */
  readonly head = new Vector3();
  heading = 0;
  pitch = 0;
  /** Eyes above the real floor. */
  eyes = 0;
  /** By how much the floor is raised for one who sits. */
  lift = 0;
  private readonly origin: Origin = { x: 0, z: 0, heading: 0 };
  private readonly turned = new Quaternion();
  private readonly angles = new Euler(0, 0, 0, 'YXZ');

  /** Takes where the head is in the play space. */
  read({ position, orientation }: XRRigidTransform): void {
    this.eyes = position.y;
    const { x, z, heading } = this.origin;
    const cos = Math.cos(heading);
    const sin = Math.sin(heading);
    this.head.set(
      x + position.x * cos + position.z * sin,
      position.y + this.lift,
      z - position.x * sin + position.z * cos,
    );
    this.turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
    this.angles.setFromQuaternion(this.turned);
    this.heading = heading + this.angles.y;
    this.pitch = this.angles.x;
  }

  /** Puts the play space so that the head comes to stand over [x, z] and looks along `heading`. */
  bring(x: number, z: number, heading: number): void {
    this.turn(wrapAngle(heading - this.heading));
    this.move(x, z);
  }

  /** Turns the hall about the head, which stays where it is. */
  turn(angle: number): void {
    turnAboutHead(this.origin, this.head.x, this.head.z, angle);
    this.heading += angle;
  }

  move(x: number, z: number): void {
    bringHeadTo(this.origin, this.head.x, this.head.z, x, z);
    this.head.x = x;
    this.head.z = z;
  }

  /** Tells the hall where the visitor is. */
  write(pose: Pose): void {
    pose.x = this.head.x;
    pose.z = this.head.z;
    pose.heading = this.heading;
    pose.pitch = this.pitch;
  }

  apply(): void {
    this.rig.position.set(this.origin.x, this.lift, this.origin.z);
    this.rig.rotation.y = this.origin.heading;
    this.rig.updateMatrixWorld(true);
  }

  /** A place of the play space, in the hall. */
  toHall({ x, y, z }: DOMPointReadOnly, out: Vector3): Vector3 {
    return out.set(x, y, z).applyMatrix4(this.rig.matrixWorld);
  }

  /** How a thing of the play space is turned, in the hall. */
  toHallTurn({ x, y, z, w }: DOMPointReadOnly, out: Quaternion): Quaternion {
    return out.set(x, y, z, w).premultiply(this.rig.quaternion);
  }
}

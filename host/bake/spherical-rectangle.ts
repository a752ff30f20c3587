import type { Point } from '#model/format/common.ts';

/** A rectangle by its centre, unit axes and half sides, metres. */
export interface Rectangle {
  centre: Point;
  axisU: Point;
  axisV: Point;
  normal: Point;
  halfU: number;
  halfV: number;
}

/**
 * Points of a rectangle, evenly spread over the solid angle under which it is seen: no blotches however near it is.
 * Ureña, Fajardo and King, "An area-preserving parametrization for spherical rectangles", 2013. One instance is used
 * again and again; nothing is made per ray.
 */
export class SphericalRectangle {
  /** Steradians. */
  solidAngle = 0;
  /** The last point, relative to where it is seen from. */
  x = 0;
  y = 0;
  z = 0;

  private u0 = 0;
  private u1 = 0;
  private v0 = 0;
  private v1 = 0;
  private away = 0;
  private b0 = 0;
  private b1 = 0;
  private k = 0;
  private rectangle: Rectangle | undefined;

  /** Looks at the rectangle from a point; false when it shows its back or nothing at all. */
  look(rectangle: Rectangle, x: number, y: number, z: number): boolean {
    const { centre, axisU, axisV, normal, halfU, halfV } = rectangle;
    const dx = centre[0] - x;
    const dy = centre[1] - y;
    const dz = centre[2] - z;
    const away = dx * normal[0] + dy * normal[1] + dz * normal[2];
    if (away > -1e-5) return false;
    const u = dx * axisU[0] + dy * axisU[1] + dz * axisU[2];
    const v = dx * axisV[0] + dy * axisV[1] + dz * axisV[2];
    const u0 = u - halfU;
    const u1 = u + halfU;
    const v0 = v - halfV;
    const v1 = v + halfV;
    // z components of the unit normals of the four planes through the eye and a side.
    const n0 = -v0 / Math.hypot(away, v0);
    const n1 = u1 / Math.hypot(away, u1);
    const n2 = v1 / Math.hypot(away, v1);
    const n3 = -u0 / Math.hypot(away, u0);
    const g0 = Math.acos(-n0 * n1);
    const g1 = Math.acos(-n1 * n2);
    const g2 = Math.acos(-n2 * n3);
    const g3 = Math.acos(-n3 * n0);
    this.k = 2 * Math.PI - g2 - g3;
    this.solidAngle = g0 + g1 - this.k;
    this.b0 = n0;
    this.b1 = n2;
    this.u0 = u0;
    this.u1 = u1;
    this.v0 = v0;
    this.v1 = v1;
    this.away = away;
    this.rectangle = rectangle;
    return this.solidAngle > 1e-9;
  }

  /** The point of the unit square's [s, t]: equal areas of the square are equal solid angles. */
  point(s: number, t: number): void {
    const { away, b0, rectangle } = this;
    if (!rectangle) return;
    const angle = s * this.solidAngle + this.k;
    const f = (Math.cos(angle) * b0 - this.b1) / Math.sin(angle);
    const c = Math.min(1, Math.max(-1, (f > 0 ? 1 : -1) / Math.sqrt(f * f + b0 * b0)));
    const raw = -(c * away) / Math.sqrt(Math.max(1e-12, 1 - c * c));
    const u = Math.min(this.u1, Math.max(this.u0, raw));
    const square = u * u + away * away;
    const h0 = this.v0 / Math.sqrt(square + this.v0 * this.v0);
    const h1 = this.v1 / Math.sqrt(square + this.v1 * this.v1);
    const h = h0 + t * (h1 - h0);
    const v = h * h < 1 - 1e-9 ? (h * Math.sqrt(square)) / Math.sqrt(1 - h * h) : this.v1;
    const { axisU, axisV, normal } = rectangle;
    this.x = axisU[0] * u + axisV[0] * v + normal[0] * away;
    this.y = axisU[1] * u + axisV[1] * v + normal[1] * away;
    this.z = axisU[2] * u + axisV[2] * v + normal[2] * away;
  }
}

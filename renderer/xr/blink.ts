/** A short darkness in which the visitor is moved, so that nothing is seen to slide. */
export interface Blink {
  /** Seconds since it began; negative = none under way. */
  time: number;
  moved: boolean;
  kind: 'turn' | 'move';
  /** Turn in radians, or the spot to stand on. */
  angle: number;
  x: number;
  z: number;
}

/** Seconds of each half. */
const half = 0.11;

export function noBlink(): Blink {
  return { time: -1, moved: false, kind: 'turn', angle: 0, x: 0, z: 0 };
}

export function beginTurn(blink: Blink, angle: number): void {
  if (blink.time >= 0) return;
  blink.time = 0;
  blink.moved = false;
  blink.kind = 'turn';
  blink.angle = angle;
}

export function beginMove(blink: Blink, x: number, z: number): void {
  if (blink.time >= 0) return;
  blink.time = 0;
  blink.moved = false;
  blink.kind = 'move';
  blink.x = x;
  blink.z = z;
}

/** Goes on for `dt` seconds; returns how bright the picture is, 0-1. `due` is called once, in the dark. */
export function stepBlink(blink: Blink, dt: number, due: (blink: Blink) => void): number {
  if (blink.time < 0) return 1;
  blink.time += dt;
  if (blink.time >= half && !blink.moved) {
    blink.moved = true;
    due(blink);
    // However long this frame was, the new place is first seen from the dark.
    blink.time = half;
    return 0;
  }
  if (blink.time >= 2 * half) {
    blink.time = -1;
    return 1;
  }
  return Math.abs(blink.time - half) / half;
}

/** Where the play space stands in the hall; metres, radians counter-clockwise seen from above. Changed in place. */
export interface Origin {
  x: number;
  z: number;
  heading: number;
}

/**
 * Turns the play space about the visitor's head, so that the head stays where it is and only the hall turns.
 * `headX`, `headZ`: the head in the hall before the turn, metres; `angle` radians, positive to the left.
 */
export function turnAboutHead(origin: Origin, headX: number, headZ: number, angle: number): void {
  const dx = origin.x - headX;
  const dz = origin.z - headZ;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  origin.x = headX + dx * cos + dz * sin;
  origin.z = headZ - dx * sin + dz * cos;
  origin.heading += angle;
}

/** Moves the play space so that the head comes to stand over a spot of the floor, heading kept. */
export function bringHeadTo(
  origin: Origin,
  headX: number,
  headZ: number,
  x: number,
  z: number,
): void {
  origin.x += x - headX;
  origin.z += z - headZ;
}

/** A turn by a stick: one turn for each push, the stick has to come back first. */
export interface TurnStick {
  pushed: boolean;
}

const push = 0.7;
const release = 0.35;

/** -1, 0 or 1: turn right, nothing, turn left, from the stick's x axis (-1 left to 1 right). */
export function readTurnStick(stick: TurnStick, x: number): -1 | 0 | 1 {
  if (stick.pushed) {
    if (Math.abs(x) < release) stick.pushed = false;
    return 0;
  }
  if (Math.abs(x) < push) return 0;
  stick.pushed = true;
  return x > 0 ? -1 : 1;
}

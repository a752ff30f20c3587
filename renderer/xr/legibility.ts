const degree = Math.PI / 180;

/** Smallest angle of a character that a headset shows comfortably, radians. */
export const smallestCharacter = 1 * degree;

/** Angle under which a character `height` metres high is seen from `distance` metres, radians. */
export function characterAngle(height: number, distance: number): number {
  return 2 * Math.atan(height / (2 * distance));
}

/** Height of a character that is seen under `angle` radians from `distance` metres. */
export function characterHeight(angle: number, distance: number): number {
  return 2 * distance * Math.tan(angle / 2);
}

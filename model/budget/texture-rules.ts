/** Sheets smaller than this share a texture, square metres. */
export const smallFace = 0.12;
/** How fine texts are drawn in rooms that one only sees through a door. */
export const coarse = 0.5;
/** Side of the picture that a room's metal reflects, pixels. */
export const environmentSide = 64;

/** Pixels for each metre of a picture, and the most for one. */
const pictureDensity = 1100;
const mostPixels = 2048;

/** Pixels on the longer side with which a picture is kept; `size` in metres. */
export function longestPicture(size: readonly [number, number]): number {
  return Math.min(mostPixels, Math.ceil(Math.max(...size) * pictureDensity));
}

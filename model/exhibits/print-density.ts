/**
 * Pixels a metre at which an exhibit's texts are drawn: the renderer's views draw with them, and the check of what a
 * hall costs counts with them.
 */
export const coverDensity = 1024;
export const boardDensity = 900;
export const labelDensity = 1700;
export const lecternDensity = 1500;
export const routeDensity = 1000;
export const chartDensity = 700;
export const portalDensity = 640;

/** Of words on a wall: fewer where nothing but a large title is read. @param title height of its letters, metres */
export function wallDensity(title: number, alone: boolean): number {
  return alone && title > 0.15 ? 512 : 720;
}

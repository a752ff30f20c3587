/** Changes also when somebody presses F11. */
export const fullMode = (of: Window) => of.matchMedia('(display-mode: fullscreen)');

/** Whether a window fills its display, by a page's wish or by F11. */
export function isFull(of: Window): boolean {
  return of.document.fullscreenElement !== null || fullMode(of).matches;
}

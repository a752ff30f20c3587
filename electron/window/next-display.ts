import type { Display, Rectangle } from 'electron';

/**
 * Where a window goes when it is moved to the next display: the same place relative to the new
 * display's work area, made smaller where it would not fit.
 *
 * @param displays in the system's order; after the last one comes the first
 * @returns nothing where there is only one display
 */
export function boundsOnNextDisplay(
  window: Rectangle,
  current: number,
  displays: readonly Pick<Display, 'id' | 'workArea'>[],
): Rectangle | undefined {
  if (displays.length < 2) return undefined;
  const index = displays.findIndex((display) => display.id === current);
  const from = displays[index]?.workArea;
  const to = displays[(index + 1) % displays.length]?.workArea;
  if (!from || !to) return undefined;
  const width = Math.min(window.width, to.width);
  const height = Math.min(window.height, to.height);
  return {
    x: to.x + clamp(window.x - from.x, to.width - width),
    y: to.y + clamp(window.y - from.y, to.height - height),
    width,
    height,
  };
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max));
}

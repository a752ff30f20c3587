import { audiencePlace, type Area, type KeptDisplay } from '#model/displays/audience-place.ts';
import { displayOf, type Displays, type WindowPlace } from './displays.ts';

/** What the window for the wall does when displays came or went, or another was chosen. */
export type WallMove =
  | { kind: 'stay' }
  /** Goes there, and fills the display; its place in the list of screens. */
  | { kind: 'fill'; display: number; bounds: Area; there: boolean }
  /** Goes there as a window. */
  | { kind: 'move'; bounds: Area };

interface WallNow {
  displays: Displays;
  /** The window with the guide's console. */
  console: WindowPlace;
  /** The window for the wall itself. */
  wall: WindowPlace;
  kept: KeptDisplay | undefined;
  /** It filled a display when there last was one for it. */
  fills: boolean;
}

/**
 * The window belongs on the display that was chosen, else on another than the console's; where there is none, it must
 * not lie over the console and becomes a window in the corner until a display is there again.
 */
export function wallMove({ displays, console, wall, kept, fills }: WallNow): WallMove {
  const { all } = displays;
  const place = audiencePlace(all, displayOf(all, console), kept);
  if (!place) return { kind: 'stay' };
  const { display, bounds } = place;
  const there = displayOf(all, wall) === display;
  if (place.fullScreen && fills) return { kind: 'fill', display, bounds, there };
  // A window that somebody has put on the right display stays as it was put; one that fills the console's does not.
  return there && !fills ? { kind: 'stay' } : { kind: 'move', bounds };
}

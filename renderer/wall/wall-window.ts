import { audiencePlace } from '#model/displays/audience-place.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { displayOf, type Displays } from './displays.ts';
import { isFull } from './is-full.ts';
import { keptDisplay } from './kept-display.ts';

/** What the console says to the window for the wall, with its own right to fill a screen. */
export const FILL = 'xunzhan:fill';

/** Milliseconds between two looks at whether the window is still there and fills its display. */
const look = 500;

interface WallState {
  open: boolean;
  full: boolean;
  /** The browser would not open a window. */
  blocked: boolean;
}

/** The window for the wall as the console knows it. */
export interface WallWindow {
  state: StoreApi<WallState>;
  /** Opens it where it belongs, or finds the one that is open. */
  show: (displays: Displays | undefined) => void;
  /** Lets the open one fill its display; only while the guide clicks or presses a key. */
  fill: () => void;
  /** Stops looking after it; the window itself stays. */
  release: () => void;
}

export function createWallWindow(): WallWindow {
  const state = createStore<WallState>()(() => ({ open: false, full: false, blocked: false }));
  let wall: Window | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const watch = () => {
    const open = wall !== null && !wall.closed;
    const full = open && wall !== null && isFull(wall);
    const now = state.getState();
    if (now.open !== open || now.full !== full) state.setState({ open, full });
    if (!open) clearInterval(timer);
  };
  return {
    state,
    show: (displays) => {
      const address = new URL(location.href);
      address.hash = '#/audience';
      // With the name of the open one and its address, a browser finds it and does not load it again.
      wall = window.open(address, 'xunzhan-audience', `popup,${place(displays)}`);
      state.setState({ blocked: wall === null });
      clearInterval(timer);
      timer = setInterval(watch, look);
      watch();
    },
    fill: () => {
      // Delegation is in Chromium's browsers only; others take the second parameter for what it is in all of them.
      const options = { targetOrigin: location.origin, delegate: 'fullscreen' };
      wall?.postMessage(FILL, options);
    },
    release: () => clearInterval(timer),
  };
}

function place(displays: Displays | undefined): string {
  const wanted =
    displays && audiencePlace(displays.all, displayOf(displays.all, window), keptDisplay());
  if (!wanted) return 'width=1280,height=720';
  const { x, y, width, height } = wanted.bounds;
  return `left=${x},top=${y},width=${width},height=${height}`;
}

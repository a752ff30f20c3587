import type { Area } from '#model/displays/audience-place.ts';
import { useEffect } from 'react';
import { displayAccess, watchDisplays, type Displays } from './displays.ts';
import { keptDisplay } from './kept-display.ts';
import { wallMove } from './wall-move.ts';
import { FILL } from './wall-window.ts';

/** Keys of a clicker that are the console's to understand. */
const clickerKeys: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'b', 'B']);

/** Milliseconds: a display left within this time of its unplugging was not left because somebody wished it. */
const atOnce = 2000;

/** Fills the display this window is on, or leaves it again. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void fill();
}

/**
 * Keeps the window for the wall on its display: there when the console says so, in the corner while that display is
 * unplugged, and back when it is plugged in. The page in the window goes on all the while.
 */
export function useWallPlace(): void {
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    let displays: Displays | undefined;
    let fills = false;
    let changed = -Infinity;
    let forget: ReturnType<typeof setTimeout> | undefined;
    const settle = async () => {
      const console = consoleWindow();
      if (!displays || !console) return;
      const move = wallMove({ displays, console, wall: window, kept: keptDisplay(), fills });
      if (move.kind === 'stay') return;
      if (move.kind === 'move' || !move.there) await goTo(move.bounds);
      if (move.kind === 'fill') await fill(displays, move.display);
    };
    const watch = async () => {
      // Never asks here: nobody sits at the wall.
      if (displays || (await displayAccess()) !== 'given') return;
      await watchDisplays((now) => {
        displays = now;
        changed = performance.now();
        clearTimeout(forget);
        void settle();
      }, signal);
    };
    addEventListener(
      'message',
      ({ origin, data }) => {
        if (origin !== location.origin || data !== FILL) return;
        fills = true;
        // The permission may be younger than this page.
        void watch().then(() => (displays && consoleWindow() ? settle() : fill()));
      },
      { signal },
    );
    document.addEventListener(
      'fullscreenchange',
      () => {
        clearTimeout(forget);
        if (document.fullscreenElement) fills = true;
        else if (performance.now() - changed > atOnce)
          forget = setTimeout(() => {
            fills = false;
          }, atOnce);
      },
      { signal },
    );
    addEventListener('dblclick', toggleFullScreen, { signal });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'f' || event.key === 'F') toggleFullScreen();
        else if (event.key === 'F5') void fill();
        else if (!passOn(event.key)) return;
        // F5 would load the page again in front of everybody.
        event.preventDefault();
      },
      { signal },
    );
    void watch();
    return () => {
      clearTimeout(forget);
      ended.abort();
    };
  }, []);
}

async function goTo({ x, y, width, height }: Area): Promise<void> {
  // A window that fills a display can't be moved.
  if (document.fullscreenElement) await document.exitFullscreen();
  // Neither goes over the edge of the display it begins on: smaller first, then there, then as large as there.
  resizeTo(width, height);
  moveTo(x, y);
  resizeTo(width, height);
}

async function fill(displays?: Displays, display?: number): Promise<void> {
  const screen = display === undefined ? undefined : displays?.screens[display];
  try {
    await document.documentElement.requestFullscreen({
      navigationUI: 'hide',
      ...(screen ? { screen } : {}),
    });
  } catch {
    // A browser that wants a click or a key here: the button for it comes with the mouse.
  }
}

/** Gives a clicker's key to the console: the window that was opened last has the keyboard. */
function passOn(key: string): boolean {
  const console = clickerKeys.has(key) ? consoleWindow() : undefined;
  return console?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true })) === false;
}

/** The guide's console, where this window was opened from it and it is still there. */
function consoleWindow(): Window | undefined {
  const opener: Window | null = window.opener;
  return opener && !opener.closed ? opener : undefined;
}

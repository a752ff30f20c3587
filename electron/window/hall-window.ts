import { BrowserWindow, screen, type WebContents } from 'electron';
import { APP_PAGE } from '../security/app-origin.ts';
import { windowOptions } from '../security/window-options.ts';
import { boundsOnNextDisplay } from './next-display.ts';
import { readKept, writeKept } from './kept-file.ts';
import { reopenAfterCrash } from './reopen-after-crash.ts';
import { DEFAULT_PLACE, parsePlace, placeOnDisplays } from './window-place.ts';

interface HallWindowOptions {
  /** Absolute path of the built preload script. */
  preload: string;
  /** File in which the window's place is kept. */
  placeFile: string;
  title: string;
  /** Called before the page is loaded, so that its first call is answered. */
  admit: (contents: WebContents) => void;
  onCrash: (reason: string) => void;
}

/** Opens the hall's window where it was left, and keeps its place when it is closed. */
export function openHallWindow(options: HallWindowOptions): BrowserWindow {
  const { preload, placeFile, title, admit, onCrash } = options;
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const workAreas = [main, ...others].map(({ workArea }) => workArea);
  const place = placeOnDisplays(readKept(placeFile, parsePlace) ?? DEFAULT_PLACE, workAreas);
  const window = new BrowserWindow({
    ...windowOptions(place, preload),
    title,
    fullscreen: place.fullScreen,
  });
  if (place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    writeKept(placeFile, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }),
  );
  reopenAfterCrash(window, onCrash);
  admit(window.webContents);
  void window
    .loadURL(APP_PAGE)
    .catch((error: unknown) => onCrash(`page not loaded: ${String(error)}`));
  return window;
}

/** Moves a window to the next display, out of full screen and back into it. */
export function moveToNextDisplay(window: BrowserWindow): void {
  const current = screen.getDisplayMatching(window.getBounds()).id;
  const bounds = boundsOnNextDisplay(window.getNormalBounds(), current, screen.getAllDisplays());
  if (!bounds) return;
  const wasFull = window.isFullScreen();
  if (wasFull) window.setFullScreen(false);
  window.setBounds(bounds);
  if (wasFull) window.setFullScreen(true);
}

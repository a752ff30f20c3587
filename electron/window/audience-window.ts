import { BrowserWindow, powerSaveBlocker, screen, type WebContents } from 'electron';
import {
  audiencePlace,
  findKept,
  keepDisplay,
  parseKeptDisplay,
  wallDisplays,
  type AudiencePlace,
  type KeptDisplay,
  type KnownDisplay,
} from '#model/displays/audience-place.ts';
import { AUDIENCE_PAGE } from '../security/app-origin.ts';
import { windowOptions } from '../security/window-options.ts';
import { readKept, writeKept } from './kept-file.ts';
import { reopenAfterCrash } from './reopen-after-crash.ts';

interface AudienceWindowOptions {
  /** Absolute path of the built preload script. */
  preload: string;
  /** File in which the chosen display is kept. */
  displayFile: string;
  title: string;
  /** The window with the console. */
  hall: () => BrowserWindow | undefined;
  /** Called before the page is loaded, so that its first call is answered. */
  admit: (contents: WebContents) => void;
  onCrash: (reason: string) => void;
  /** Displays came or went, or another was chosen. */
  onDisplays: () => void;
}

/** A display that the picture may go to. */
export interface WallChoice {
  display: KnownDisplay;
  chosen: boolean;
}

/** The picture for the wall in a window of its own: on the projector, and back on it when it is plugged in again. */
export class AudienceWindow {
  readonly #options: AudienceWindowOptions;
  #window: BrowserWindow | undefined;
  #kept: KeptDisplay | undefined;
  #place: AudiencePlace | undefined;

  constructor(options: AudienceWindowOptions) {
    this.#options = options;
    this.#kept = readKept(options.displayFile, parseKeptDisplay);
    const changed = () => {
      this.settle();
      options.onDisplays();
    };
    screen.on('display-added', changed);
    screen.on('display-removed', changed);
    screen.on('display-metrics-changed', changed);
  }

  /** The displays that the picture may fill. */
  choices(): WallChoice[] {
    const others = wallDisplays(screen.getAllDisplays(), this.#console());
    const chosen = findKept(others, this.#kept);
    return others.map((display) => ({ display, chosen: display === chosen }));
  }

  /** From now on the picture goes to this display, also when the program is started again. */
  choose(display: KnownDisplay): void {
    this.#kept = keepDisplay(display);
    writeKept(this.#options.displayFile, this.#kept);
    this.settle();
    this.#options.onDisplays();
  }

  /** Opens the window, or brings the open one to where it belongs. */
  open(): void {
    if (this.#window) {
      this.#place = undefined;
      this.settle();
      if (this.#window.isMinimized()) this.#window.restore();
      return this.#window.showInactive();
    }
    const { preload, title, admit, onCrash } = this.#options;
    const place = this.#wanted();
    if (!place) return;
    const window = new BrowserWindow({
      ...windowOptions(place.bounds, preload),
      title,
      fullscreen: place.fullScreen,
      autoHideMenuBar: true,
    });
    this.#window = window;
    this.#place = place;
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    // The guide's keys stay with the console.
    window.once('ready-to-show', () => window.showInactive());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      powerSaveBlocker.stop(awake);
      this.#window = undefined;
    });
    reopenAfterCrash(window, onCrash);
    admit(window.webContents);
    void window
      .loadURL(AUDIENCE_PAGE)
      .catch((error: unknown) => onCrash(`page not loaded: ${String(error)}`));
  }

  close(): void {
    this.#window?.close();
  }

  #console(): number {
    const hall = this.#options.hall();
    return (hall ? screen.getDisplayMatching(hall.getBounds()) : screen.getPrimaryDisplay()).id;
  }

  #wanted(): AudiencePlace | undefined {
    return audiencePlace(screen.getAllDisplays(), this.#console(), this.#kept);
  }

  /** Moves the open window to where it belongs now; the page in it goes on as it was. */
  settle(): void {
    const window = this.#window;
    const place = this.#wanted();
    if (!window || !place || samePlace(place, this.#place)) return;
    this.#place = place;
    const put = () => {
      window.setBounds(place.bounds);
      if (place.fullScreen) window.setFullScreen(true);
    };
    if (!window.isFullScreen()) return put();
    // A window that fills a display can't be moved, and leaving takes some systems a moment.
    window.once('leave-full-screen', put);
    window.setFullScreen(false);
  }
}

function samePlace(one: AudiencePlace, other: AudiencePlace | undefined): boolean {
  // A window on the console's own display stays where the guide has put it.
  if (one.display !== other?.display || one.fullScreen !== other.fullScreen) return false;
  const [a, b] = [one.bounds, other.bounds];
  return (
    !one.fullScreen || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
  );
}

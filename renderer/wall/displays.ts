import type { KnownDisplay } from '#model/displays/audience-place.ts';

/** A screen as the Window Management API tells of it: https://www.w3.org/TR/window-management/ */
interface DetailedScreen extends Screen {
  readonly left: number;
  readonly top: number;
  readonly availLeft: number;
  readonly availTop: number;
  readonly label: string;
  readonly isInternal: boolean;
}

interface ScreenDetails extends EventTarget {
  readonly screens: readonly DetailedScreen[];
}

// TypeScript's DOM library does not have that API yet.
declare global {
  interface Window {
    getScreenDetails?: () => Promise<ScreenDetails>;
  }
  interface Screen {
    /** Whether there is more than one screen; told without a permission. */
    readonly isExtended?: boolean;
  }
  interface FullscreenOptions {
    screen?: DetailedScreen;
  }
}

/** The displays of this machine; a display's id is its place in `screens`. */
export interface Displays {
  all: KnownDisplay[];
  screens: readonly DetailedScreen[];
}

/** Whether a page may know the displays: never in this browser, after a question, already, or refused. */
export type DisplayAccess = 'never' | 'ask' | 'given' | 'refused';

export async function displayAccess(): Promise<DisplayAccess> {
  if (!window.getScreenDetails) return 'never';
  try {
    // A name that TypeScript's list of permissions lacks.
    const name = 'window-management' as PermissionName;
    const { state } = await navigator.permissions.query({ name });
    return state === 'granted' ? 'given' : state === 'denied' ? 'refused' : 'ask';
  } catch {
    return 'never';
  }
}

/**
 * Tells of the displays now and whenever one comes, goes or changes; asks for the permission where it was not given yet.
 *
 * @param signal ends it
 * @throws DOMException where the permission is refused
 */
export async function watchDisplays(
  told: (displays: Displays) => void,
  signal: AbortSignal,
): Promise<void> {
  const details = await window.getScreenDetails?.();
  if (!details || signal.aborted) return;
  const tell = () => told({ all: details.screens.map(knownDisplay), screens: details.screens });
  details.addEventListener('screenschange', tell, { signal });
  tell();
}

/** The place of a window on the desktop that all displays make up together. */
export type WindowPlace = Pick<Window, 'screenX' | 'screenY' | 'outerWidth' | 'outerHeight'>;

/** The id of the display that holds the middle of a window; the first one where none does. */
export function displayOf(all: readonly KnownDisplay[], window: WindowPlace): number {
  const x = window.screenX + window.outerWidth / 2;
  const y = window.screenY + window.outerHeight / 2;
  const holds = ({ bounds }: KnownDisplay) =>
    x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;
  return (all.find(holds) ?? all[0])?.id ?? 0;
}

function knownDisplay(screen: DetailedScreen, id: number): KnownDisplay {
  const { label, isInternal, left, top, width, height } = screen;
  return {
    id,
    label,
    internal: isInternal,
    bounds: { x: left, y: top, width, height },
    workArea: {
      x: screen.availLeft,
      y: screen.availTop,
      width: screen.availWidth,
      height: screen.availHeight,
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { DisplayAccess, Displays } from './displays.ts';
import { useDisplays } from './use-displays.ts';
import { createWallWindow, type WallWindow } from './wall-window.ts';

/** The window for the wall, and where it may go. */
export interface Wall {
  window: WallWindow;
  access: DisplayAccess;
  displays: Displays | undefined;
  /** Asks the browser for the displays; only from a click. */
  ask: () => void;
  /** The next step of putting the picture on the wall: opens the window, then fills the display. */
  begin: () => void;
}

export function useWall(): Wall {
  const [window] = useState(createWallWindow);
  const { access, displays, ask } = useDisplays();
  useEffect(() => () => window.release(), [window]);
  const begin = useCallback(() => {
    if (window.state.getState().open) window.fill();
    else window.show(displays);
  }, [window, displays]);
  return { window, access, displays, ask, begin };
}

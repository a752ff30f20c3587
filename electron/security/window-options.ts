import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from '../window/window-place.ts';

/**
 * Options of every window that shows our pages: sandboxed, isolated, without Node.
 *
 * @param place where the window was left; in the middle of the screen if that isn't known
 * @param preload absolute path of the built preload script
 */
export function windowOptions(
  place: Pick<WindowPlace, 'x' | 'y' | 'width' | 'height'>,
  preload: string,
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = place;
  return {
    width,
    height,
    ...(x !== undefined && y !== undefined ? { x, y } : {}),
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: '#1b1714',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  };
}

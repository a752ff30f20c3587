import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/**
 * Options of every window that shows our pages: sandboxed, isolated, without Node.
 *
 * @param bounds where the window was left, in screen pixels without scaling
 * @param preload absolute path of the built preload script
 */
export function windowOptions(
  bounds: Partial<Rectangle>,
  preload: string,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
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

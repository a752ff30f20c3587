import type { BrowserWindow } from 'electron';

/** How often a page that crashed is opened again within the time below; then it stays closed. */
const RELOADS = 3;
const RELOADS_WITHIN_MS = 10 * 60_000;

/** Opens the page of a window again when its process is gone. */
export function reopenAfterCrash(window: BrowserWindow, onCrash: (reason: string) => void): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onCrash(reason);
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < RELOADS_WITHIN_MS), now];
    if (crashes.length <= RELOADS && !window.isDestroyed()) window.webContents.reload();
  });
}

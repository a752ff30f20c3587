import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AudienceWindow } from '#electron/window/audience-window.ts';

type Bounds = { x: number; y: number; width: number; height: number };

/** Electron's displays and windows as far as they are used; full screen is left a moment after it is asked for. */
const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    static readonly opened: BrowserWindow[] = [];
    readonly webContents = Object.assign(new EventEmitter(), { reload: () => undefined });
    readonly loaded: string[] = [];
    bounds: Bounds;
    full: boolean;
    constructor(options: Bounds & { fullscreen: boolean }) {
      super();
      const { x, y, width, height } = options;
      this.bounds = { x, y, width, height };
      this.full = options.fullscreen;
      BrowserWindow.opened.push(this);
    }
    loadURL = async (address: string) => void this.loaded.push(address);
    showInactive = () => undefined;
    isMinimized = () => false;
    isFullScreen = () => this.full;
    setBounds = (bounds: Bounds) => {
      if (this.full) throw new Error('a window in full screen is moved');
      this.bounds = bounds;
    };
    setFullScreen = (full: boolean) => {
      if (full) this.full = true;
      else
        queueMicrotask(() => {
          this.full = false;
          this.emit('leave-full-screen');
        });
    };
    close = () => this.emit('closed');
  }
  const bounds = (x: number, width: number, height: number) => ({ x, y: 0, width, height });
  const display = (id: number, label: string, area: Bounds) => ({
    id,
    label,
    internal: id === 1,
    bounds: area,
    workArea: area,
  });
  const laptop = display(1, 'Built-in', bounds(0, 1440, 900));
  const projector = display(2, 'EPSON', bounds(1440, 1024, 768));
  const monitor = display(3, 'DELL', bounds(2464, 1920, 1080));
  const screen = Object.assign(new EventEmitter(), {
    displays: [laptop],
    getAllDisplays: () => screen.displays,
    getPrimaryDisplay: () => laptop,
    getDisplayMatching: () => laptop,
  });
  const awake = new Set<number>();
  const powerSaveBlocker = {
    start: () => awake.add(7) && 7,
    stop: (id: number) => void awake.delete(id),
  };
  return { BrowserWindow, screen, powerSaveBlocker, laptop, projector, monitor, awake };
});
vi.mock('electron', () => electron);
const { screen, laptop, projector, monitor } = electron;

let folder = '';
const windowOf = () =>
  new AudienceWindow({
    preload: 'preload.cjs',
    displayFile: join(folder, 'audience.json'),
    title: '投影',
    hall: () => ({ getBounds: () => laptop.bounds }) as unknown as ElectronWindow,
    admit: () => undefined,
    onCrash: () => undefined,
    onDisplays: () => undefined,
  });
const opened = () => electron.BrowserWindow.opened.at(-1);
/** Displays are plugged or unplugged; then windows settle. */
async function plug(...displays: (typeof laptop)[]): Promise<void> {
  screen.displays = displays;
  screen.emit('display-added');
  await Promise.resolve();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xunzhan-audience-'));
  screen.displays = [laptop, projector];
  electron.BrowserWindow.opened.length = 0;
});
afterEach(() => {
  screen.removeAllListeners();
  rmSync(folder, { recursive: true, force: true });
});

test('the projector is unplugged and plugged in again: the same window and page, a small one meanwhile', async () => {
  const audience = windowOf();
  audience.open();
  expect(opened()).toMatchObject({ bounds: projector.bounds, full: true });
  expect(opened()?.loaded).toEqual(['app://xunzhan/index.html#/audience']);
  await plug(laptop);
  expect(opened()).toMatchObject({ full: false });
  expect(opened()?.bounds.x).toBeLessThan(1440);
  opened()?.setBounds({ x: 20, y: 20, width: 640, height: 360 });
  await plug({ ...laptop });
  expect(opened()?.bounds.x).toBe(20);
  await plug(laptop, projector);
  expect(opened()).toMatchObject({ bounds: projector.bounds, full: true });
  expect(electron.BrowserWindow.opened).toHaveLength(1);
  expect(opened()?.loaded).toHaveLength(1);
});

test('the chosen display is remembered, moved to at once, and given up only while it is away', async () => {
  screen.displays = [laptop, projector, monitor];
  const audience = windowOf();
  expect(audience.choices().map(({ display, chosen }) => [display.id, chosen])).toEqual([
    [2, false],
    [3, false],
  ]);
  audience.open();
  expect(opened()?.bounds).toEqual(projector.bounds);
  audience.choose(monitor);
  await Promise.resolve();
  expect(opened()).toMatchObject({ bounds: monitor.bounds, full: true });
  screen.removeAllListeners();
  const again = windowOf();
  expect(again.choices().find(({ chosen }) => chosen)?.display.id).toBe(3);
  again.open();
  expect(opened()?.bounds).toEqual(monitor.bounds);
  await plug(laptop, projector);
  expect(opened()?.bounds).toEqual(projector.bounds);
  await plug(laptop, projector, monitor);
  expect(opened()?.bounds).toEqual(monitor.bounds);
});

test('asked for again the window is not opened twice; the displays stay awake while it is open', () => {
  const audience = windowOf();
  audience.open();
  audience.open();
  expect(electron.BrowserWindow.opened).toHaveLength(1);
  expect(electron.awake.size).toBe(1);
  audience.close();
  expect(electron.awake.size).toBe(0);
  audience.open();
  expect(electron.BrowserWindow.opened).toHaveLength(2);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CrashLog } from '#electron/main/crash-log.ts';
import type { RunningProgram } from '#electron/main/run-program.ts';

type Handle = (channel: string, handler: (...args: unknown[]) => Promise<unknown>) => void;
type OpenHandler = (details: { url: string }) => unknown;
type ProtocolHandle = (scheme: string, handler: (request: Request) => Promise<Response>) => void;

/** Electron as far as the program uses it; everything done to it is written down, in order. */
const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const done: string[] = [];
  let open: OpenHandler | undefined;
  const note = (what: string) => vi.fn((..._args: unknown[]) => void done.push(what));

  class BrowserWindow extends EventEmitter {
    static readonly opened: BrowserWindow[] = [];
    readonly options: unknown;
    readonly webContents = Object.assign(new EventEmitter(), {
      id: 1,
      getURL: () => `app://xunzhan/index.html#/guide`,
      setWindowOpenHandler: vi.fn((handler: OpenHandler) => {
        open = handler;
        done.push('window-open handler');
      }),
      reload: note('reload'),
      send: note('send'),
      isDestroyed: () => false,
    });
    readonly loadURL = vi.fn(async (address: string) => void done.push(`load ${address}`));
    readonly show = note('show');
    readonly focus = note('focus');
    constructor(options: unknown) {
      super();
      this.options = options;
      BrowserWindow.opened.push(this);
      done.push('window');
      app.emit('web-contents-created', {}, this.webContents);
    }
    readonly showInactive = note('show');
    readonly setBounds = note('move');
    readonly close = () => void this.emit('closed');
    isDestroyed = () => false;
    getBounds = () => ({ x: 1, y: 2, width: 900, height: 700 });
    isMinimized = () => false;
    isMaximized = () => false;
    isFullScreen = () => false;
    getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 });
  }

  const app = Object.assign(new EventEmitter(), { getVersion: () => '0.0.0' });
  const defaultSession = {
    setPermissionRequestHandler: note('permission request handler'),
    setPermissionCheckHandler: note('permission check handler'),
    setDevicePermissionHandler: note('device handler'),
    setDisplayMediaRequestHandler: note('capture handler'),
    webRequest: { onBeforeRequest: note('network guard') },
  };
  const area = { x: 0, y: 0, width: 1600, height: 900 };
  const display = { id: 1, label: '', internal: true, bounds: area, workArea: area };
  const module = {
    app,
    BrowserWindow,
    ipcMain: { handle: vi.fn<Handle>(() => void done.push('bridge')) },
    Menu: { buildFromTemplate: (items: unknown) => items, setApplicationMenu: note('menu') },
    protocol: { handle: vi.fn<ProtocolHandle>(() => void done.push('protocol')) },
    safeStorage: { isAsyncEncryptionAvailable: async () => false },
    screen: Object.assign(new EventEmitter(), {
      getPrimaryDisplay: () => display,
      getDisplayMatching: () => display,
      getAllDisplays: () => [display],
    }),
    powerSaveBlocker: { start: () => 1, stop: note('may sleep') },
    session: { defaultSession },
  };
  return { module, done, open: (url: string) => open?.({ url }) };
});
vi.mock('electron', () => electron.module);

let base = '';
let program: RunningProgram | undefined;
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'xunzhan-program-'));
  mkdirSync(join(base, 'page'));
  mkdirSync(join(base, 'scenes'));
  writeFileSync(join(base, 'page/index.html'), '<!doctype html>');
  electron.done.length = 0;
  electron.module.BrowserWindow.opened.length = 0;
  const { runProgram } = await import('#electron/main/run-program.ts');
  const paths = {
    pageFolder: join(base, 'page'),
    preload: '/program/preload.cjs',
    scenesDir: join(base, 'scenes'),
    dataDir: join(base, 'data'),
    keyFolder: join(base, 'keys'),
    shellFolder: join(base, 'shell'),
  };
  program = await runProgram(paths, new CrashLog(join(base, 'crash.log')), 'zh-CN');
});
afterEach(async () => {
  await program?.close();
  vi.clearAllMocks();
  rmSync(base, { recursive: true, force: true });
});

test('guards, protocol and bridge stand before the first page is loaded', () => {
  const loaded = electron.done.indexOf('load app://xunzhan/index.html');
  expect(loaded).toBeGreaterThan(-1);
  for (const first of [
    'permission request handler',
    'permission check handler',
    'device handler',
    'capture handler',
    'network guard',
    'protocol',
    'bridge',
    'window-open handler',
  ]) {
    expect(electron.done.slice(0, loaded), first).toContain(first);
  }
});

test('the window is made with the safe options', () => {
  const [window] = electron.module.BrowserWindow.opened;
  expect(window?.options).toMatchObject({
    title: '巡展',
    webPreferences: {
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    },
  });
});

test('the real host answers the window through the bridge, and only the window', async () => {
  const handler = electron.module.ipcMain.handle.mock.calls[0]?.[1];
  const page = { url: 'app://xunzhan/index.html', parent: null };
  const status = await handler?.({ sender: { id: 1 }, senderFrame: page }, 'host.status', {});
  expect(status).toMatchObject({
    ok: true,
    value: { shell: 'electron', store: { state: 'open' } },
  });
  const foreign = await handler?.({ sender: { id: 2 }, senderFrame: page }, 'host.status', {});
  expect(foreign).toMatchObject({ ok: false, error: { code: 'bridge/refused' } });
});

test('the protocol serves the page, and no exhibition that is not there', async () => {
  const serve = electron.module.protocol.handle.mock.calls[0]?.[1];
  expect((await serve?.(new Request('app://xunzhan/')))?.status).toBe(200);
  expect((await serve?.(new Request('app://xunzhan/exhibitions/none/a.jpg')))?.status).toBe(404);
});

test('asked for again, the window comes to the front instead of a second one', () => {
  program?.show();
  expect(electron.module.BrowserWindow.opened).toHaveLength(1);
  expect(electron.done).toContain('focus');
});

test('the console opens the picture for the wall once, with the safe options; it closes with the hall', () => {
  const asked = 'app://xunzhan/index.html#/audience';
  expect(electron.open(asked)).toEqual({ action: 'deny' });
  electron.open(asked);
  const [hall, wall, ...more] = electron.module.BrowserWindow.opened;
  expect(more).toEqual([]);
  expect(wall?.loadURL).toHaveBeenCalledWith(asked);
  expect(wall?.options).toMatchObject({
    title: '巡展 · 投影',
    fullscreen: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  hall?.emit('closed');
  expect(electron.done).toContain('may sleep');
});

test('a page that keeps crashing is opened again three times, then left alone', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const [window] = electron.module.BrowserWindow.opened;
  for (let crash = 0; crash < 6; crash++) {
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  }
  expect(electron.done.filter((what) => what === 'reload')).toHaveLength(3);
});

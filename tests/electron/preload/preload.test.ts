import { beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '#model/host-api/client.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: {
    invoke: vi.fn<(...args: unknown[]) => Promise<unknown>>(),
    on: vi.fn<(channel: string, listener: (...args: unknown[]) => void) => unknown>(),
    off: vi.fn<(channel: string, listener: (...args: unknown[]) => void) => unknown>(),
  },
}));
vi.mock('electron', () => electron);

async function load(): Promise<Bridge> {
  await import('#electron/preload/preload.ts');
  const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
  expect(name).toBe('xunzhan');
  return bridge as Bridge;
}

beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
});

test('the page gets one thing, with the two functions of the bridge and nothing of Electron', async () => {
  const bridge = await load();
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce();
  expect(Object.keys(bridge).toSorted()).toEqual(['call', 'onEvent']);
});

test('a call goes through the one channel', async () => {
  electron.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: 1 });
  const bridge = await load();
  expect(await bridge.call('host.status', {})).toEqual({ ok: true, value: 1 });
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('host:call', 'host.status', {});
});

test('an event reaches the page without Electron’s event object; listening can be stopped', async () => {
  const bridge = await load();
  const listener = vi.fn<(event: unknown) => void>();
  const stop = bridge.onEvent(listener);
  const [channel, forward] = electron.ipcRenderer.on.mock.calls[0] ?? [];
  expect(channel).toBe('host:event');
  forward?.({ sender: 'electron' }, { name: 'settings.changed', data: {} });
  expect(listener.mock.calls).toEqual([[{ name: 'settings.changed', data: {} }]]);
  expect(stop()).toBeUndefined();
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('host:event', forward);
});

import type { IpcMain, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import type { CallReply } from '#model/host-api/client.ts';
import { serveBridge } from '#electron/bridge/serve-bridge.ts';

type Handler = Parameters<IpcMain['handle']>[1];
const page = { url: 'app://xunzhan/index.html', parent: null };

function bridged() {
  const handlers = new Map<string, Handler>();
  const ipc = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    removeHandler: (channel: string) => void handlers.delete(channel),
  } as unknown as IpcMain;
  const call = vi.fn(async (name: string): Promise<CallReply> => ({ ok: true, value: name }));
  const listeners = new Set<(event: { name: string; data: unknown }) => void>();
  const onEvent = (listener: (event: { name: string; data: unknown }) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const open = { id: 4, send: vi.fn<() => void>(), isDestroyed: () => false };
  const gone = { id: 6, send: vi.fn<() => void>(), isDestroyed: () => true };
  const contents = () => [open, gone] as unknown as WebContents[];
  const stop = serveBridge(ipc, { call, onEvent }, { contents });
  const invoke = (sender: unknown, ...args: unknown[]): unknown =>
    handlers.get('host:call')?.(sender as never, ...args);
  return { handlers, call, listeners, open, gone, stop, invoke };
}

test('a call from our own page reaches the host and is answered', async () => {
  const { invoke, call } = bridged();
  const sender = { sender: { id: 4 }, senderFrame: page };
  expect(await invoke(sender, 'host.status', {})).toEqual({ ok: true, value: 'host.status' });
  expect(call).toHaveBeenCalledWith('host.status', {});
});

test.each([
  ['a foreign window', { sender: { id: 9 }, senderFrame: page }],
  ['a foreign page', { sender: { id: 4 }, senderFrame: { ...page, url: 'https://example.com/' } }],
  ['a frame inside the page', { sender: { id: 4 }, senderFrame: { ...page, parent: page } }],
  ['a page that has gone', { sender: { id: 4 }, senderFrame: null }],
])('%s never reaches the host', async (_who, sender) => {
  const { invoke, call } = bridged();
  expect(await invoke(sender, 'host.status', {})).toMatchObject({
    ok: false,
    error: { code: 'bridge/refused' },
  });
  expect(call).not.toHaveBeenCalled();
});

test('a name that is not a text never reaches the host', async () => {
  const { invoke, call } = bridged();
  const sender = { sender: { id: 4 }, senderFrame: page };
  expect(await invoke(sender, { toString: () => 'host.status' }, {})).toMatchObject({ ok: false });
  expect(call).not.toHaveBeenCalled();
});

test('events go to the windows that are open', () => {
  const { listeners, open, gone } = bridged();
  const event = { name: 'settings.changed', data: {} };
  for (const listener of listeners) listener(event);
  expect(open.send).toHaveBeenCalledWith('host:event', event);
  expect(gone.send).not.toHaveBeenCalled();
});

test('taken down, nothing is left', () => {
  const { stop, handlers, listeners } = bridged();
  stop();
  expect(handlers.size).toBe(0);
  expect(listeners.size).toBe(0);
});

import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Host } from '#host/api/host.ts';
import { Session } from '#host/api/session.ts';
import type { CallReply } from '#model/host-api/client.ts';
import { HostBridge } from '#electron/bridge/host-bridge.ts';

type Handler = Parameters<IpcMain['handle']>[1];
type Listener = Parameters<Host['onEvent']>[0];
const page = { url: 'app://xunzhan/index.html', parent: null };

function bridged() {
  let handler: Handler | undefined;
  const ipc = { handle: (_channel: string, given: Handler) => void (handler = given) };
  const dispatch = vi.fn<Host['dispatch']>(async (name): Promise<CallReply> => ({
    ok: true,
    value: name,
  }));
  const sessions: Session[] = [];
  let tell: Listener = () => {};
  const host = {
    dispatch,
    openSession: (kind: Session['kind']) => {
      const session = new Session(kind, () => {});
      sessions.push(session);
      return session;
    },
    onEvent: (listener: Listener) => {
      tell = listener;
      return () => {};
    },
  };
  const bridge = new HostBridge(ipc, host);
  const openWindow = (id: number) => {
    const send = vi.fn<(channel: string, event: unknown) => void>();
    const contents = Object.assign(new EventEmitter(), {
      id,
      send,
      isDestroyed: vi.fn(() => false),
    });
    bridge.admit(contents as unknown as WebContents);
    return contents;
  };
  const call = (sender: unknown, ...args: unknown[]): unknown =>
    handler?.(sender as never, ...args);
  const say: Listener = (event, only) => tell(event, only);
  return { openWindow, call, dispatch, sessions, say };
}

const from = (id: number) => ({ sender: { id }, senderFrame: page });

test('a call from our own page reaches the host with the window’s own session', async () => {
  const { openWindow, call, dispatch, sessions } = bridged();
  openWindow(4);
  openWindow(5);
  expect(await call(from(5), 'host.status', {})).toEqual({ ok: true, value: 'host.status' });
  expect(dispatch).toHaveBeenCalledWith('host.status', {}, sessions[1]);
  expect(sessions.map(({ kind }) => kind)).toEqual(['screen', 'screen']);
});

test.each([
  ['a foreign window', from(9)],
  ['a foreign page', { sender: { id: 4 }, senderFrame: { ...page, url: 'https://example.com/' } }],
  ['a frame inside the page', { sender: { id: 4 }, senderFrame: { ...page, parent: page } }],
  ['a page that has gone', { sender: { id: 4 }, senderFrame: null }],
])('%s never reaches the host', async (_who, sender) => {
  const { openWindow, call, dispatch } = bridged();
  openWindow(4);
  expect(await call(sender, 'host.status', {})).toMatchObject({
    ok: false,
    error: { code: 'bridge/refused' },
  });
  expect(dispatch).not.toHaveBeenCalled();
});

test('a name that is not a text never reaches the host', async () => {
  const { openWindow, call, dispatch } = bridged();
  openWindow(4);
  const name = { toString: () => 'host.status' };
  expect(await call(from(4), name, {})).toMatchObject({ ok: false });
  expect(dispatch).not.toHaveBeenCalled();
});

test('a window that was closed is foreign, and its staff rights have ended', async () => {
  const { openWindow, call, sessions } = bridged();
  const contents = openWindow(4);
  sessions[0]?.unlockStaff(5);
  contents.emit('destroyed');
  expect(await call(from(4), 'host.status', {})).toMatchObject({ ok: false });
  expect(sessions[0]?.staffUnlocked).toBe(false);
});

test('events go to all windows, or to the one they are for', () => {
  const { openWindow, sessions, say } = bridged();
  const [first, second] = [openWindow(4), openWindow(5)];
  const toAll = { name: 'settings.changed', data: {} } as const;
  say(toAll);
  expect(first.send.mock.calls).toEqual([['host:event', toAll]]);
  expect(second.send.mock.calls).toEqual([['host:event', toAll]]);

  const toOne = { name: 'staff.changed', data: { unlocked: true } } as const;
  say(toOne, sessions[1]);
  expect(first.send).toHaveBeenCalledTimes(1);
  expect(second.send).toHaveBeenLastCalledWith('host:event', toOne);
});

test('nothing is sent to a window that is going away', () => {
  const { openWindow, say } = bridged();
  const contents = openWindow(4);
  contents.isDestroyed.mockReturnValue(true);
  say({ name: 'settings.changed', data: {} });
  expect(contents.send).not.toHaveBeenCalled();
});

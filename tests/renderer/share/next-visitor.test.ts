import { afterEach, expect, test, vi } from 'vitest';
import { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import { preferences, setPreferences } from '#renderer/app/preferences.ts';
import { session, setVisitor, visitorId } from '#renderer/app/session.ts';
import type { EventQueue } from '#renderer/host-client/event-queue.ts';
import { deviceOrders, followOrders } from '#renderer/share/device-orders.ts';
import { nextVisitor, pickNumber } from '#renderer/share/next-visitor.ts';

afterEach(() => vi.useRealTimers());

/** A host that may be away, and a queue that is empty once the host has come back. */
function parts() {
  const calls: string[] = [];
  const network = { there: true };
  const listeners = new Map<string, (data: unknown) => void>();
  const client = {
    call: async (name: string) => {
      if (!network.there) throw new XunzhanError('offline', { 'zh-CN': '断网' });
      calls.push(name);
      return name === 'device.wait'
        ? { numbers: [4, 7] }
        : { visitor: 'sitting-1', noticeAccepted: true };
    },
    on: (name: string, listener: (data: unknown) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } as unknown as HostClient;
  const queue: EventQueue = {
    add: async () => undefined,
    flush: async () => {
      if (network.there) calls.push('flush');
      return network.there;
    },
    stop: () => undefined,
  };
  return {
    calls,
    network,
    client,
    queue,
    tell: (name: string, data: unknown) => listeners.get(name)?.(data),
  };
}

test('nothing of the last visitor is left, and the visit ends after its last event', async () => {
  const { calls, client, queue } = parts();
  setVisitor({ kind: 'numbered', id: 'sitting-0', number: 3 });
  setPreferences({ language: 'en', textSize: '200', helpSeen: true });
  await nextVisitor(client, queue);
  expect(session.getState().visitor).toBeNull();
  expect(preferences.getState()).toMatchObject({
    language: null,
    textSize: '100',
    helpSeen: false,
  });
  expect(calls).toEqual(['flush', 'device.wait']);
  expect(deviceOrders.getState()).toMatchObject({ leaving: false, numbers: [4, 7] });
});

test('while the host is away nobody begins; when it is back the visit ends once', async () => {
  vi.useFakeTimers();
  const { calls, network, client, queue } = parts();
  network.there = false;
  const ended = nextVisitor(client, queue);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(deviceOrders.getState().leaving).toBe(true);
  await expect(pickNumber(client, queue, 4)).rejects.toMatchObject({ code: 'offline' });
  // Pressed again, it does not end a second time.
  await nextVisitor(client, queue);
  network.there = true;
  await vi.advanceTimersByTimeAsync(5000);
  await ended;
  expect(calls).toEqual(['flush', 'device.wait']);
  expect(deviceOrders.getState().leaving).toBe(false);
});

test('a number gives a visitor without a name', async () => {
  const { client, queue } = parts();
  const { visitor, noticeAccepted } = await pickNumber(client, queue, 4);
  expect(visitor).toEqual({ kind: 'numbered', id: 'sitting-1', number: 4 });
  expect(visitorId(visitor)).toBe('sitting-1');
  expect(noticeAccepted).toBe(true);
});

test('pause holds until resume; a call and an end are handed on', () => {
  const { client, tell } = parts();
  const going: unknown[] = [];
  const stop = followOrders(client, (command) => going.push(command));
  tell('device.command', { kind: 'pause' });
  expect(deviceOrders.getState().paused).toBe(true);
  tell('device.command', { kind: 'go', exhibition: 'a', exhibit: 'b' });
  tell('device.command', { kind: 'resume' });
  tell('device.command', { kind: 'end' });
  tell('device.numbers', { numbers: [9] });
  expect(deviceOrders.getState()).toMatchObject({ paused: false, numbers: [9] });
  expect(going.map((command) => (command as { kind: string }).kind)).toEqual(['go', 'end']);
  stop();
});

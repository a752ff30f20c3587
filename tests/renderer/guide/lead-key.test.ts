import { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import { holdLeadKey, leadAgain } from '#renderer/guide/lead-key.ts';
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => sessionStorage.clear());

test('a key is asked for once a room, used when it is needed, and thrown away when it does not fit', async () => {
  let room = 'first';
  const call = vi.fn(async (name: string) => {
    if (name === 'room.lead-key') return { room, key: `key of ${room}` };
    if (room === 'second') throw new XunzhanError('staff/locked', { 'zh-CN': '请输入管理密码' });
    return null;
  });
  const host = { call } as unknown as HostClient;
  expect(await leadAgain(host)).toBe(false);
  expect(call).not.toHaveBeenCalled();
  await holdLeadKey(host, room);
  await holdLeadKey(host, room);
  expect(call).toHaveBeenCalledTimes(1);
  expect(await leadAgain(host)).toBe(true);
  expect(call).toHaveBeenLastCalledWith('room.lead-again', { key: 'key of first' });
  room = 'second';
  expect(await leadAgain(host)).toBe(false);
  expect(sessionStorage).toHaveLength(0);
  await holdLeadKey(host, room);
  expect(call).toHaveBeenCalledTimes(4);
});

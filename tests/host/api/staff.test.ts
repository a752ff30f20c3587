import { afterEach, expect, test, vi } from 'vitest';
import { codeOf, hostPlace, testHost } from '../test-host.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the first PIN is set once, and shows a recovery key once', async () => {
  const { call } = await testHost();
  const { recoveryKey } = await call('staff.setup', { pin: '135790' });
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(await codeOf(call('staff.setup', { pin: '135790' }))).toBe('staff/already-set-up');
  expect(await call('host.status', {})).toMatchObject({ needsSetup: false, staffUnlocked: true });
});

test('staff rights belong to one session, and only it is told', async () => {
  const { host, session, call } = await testHost();
  const told: unknown[] = [];
  host.onEvent((event, only) => told.push([event, only?.id]));
  await call('staff.setup', { pin: '135790' });
  const other = host.openSession('screen');
  expect(await host.dispatch('settings.set', { sound: false }, other)).toMatchObject({ ok: false });
  expect(await call('settings.set', { sound: false })).toMatchObject({ sound: false });
  await call('staff.lock', {});
  expect(await codeOf(call('settings.set', { sound: true }))).toBe('staff/locked');
  expect(told).toEqual([
    [{ name: 'staff.changed', data: { unlocked: true } }, session.id],
    [{ name: 'settings.changed', data: {} }, undefined],
    [{ name: 'staff.changed', data: { unlocked: false } }, session.id],
  ]);
});

test('staff rights end by themselves after idle minutes, and use keeps them alive', async () => {
  const { session, call } = await testHost();
  await call('staff.setup', { pin: '135790' });
  vi.useFakeTimers();
  await call('settings.set', { idleMinutes: 10 });
  await call('settings.set', { sound: true });
  vi.advanceTimersByTime(9 * 60_000);
  await call('settings.set', { sound: false });
  vi.advanceTimersByTime(9 * 60_000);
  expect(session.staffUnlocked).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(session.staffUnlocked).toBe(false);
});

test('five wrong tries lock, each further one for longer, and a restart does not help', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const options = { ...hostPlace(), now: () => now };
  const first = await testHost(options);
  await first.call('staff.setup', { pin: '135790' });
  const wrong = () => codeOf(first.call('staff.unlock', { pin: '000000' }));
  const together = await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong(), wrong()]);
  expect(together).toEqual([...Array<string>(5).fill('staff/pin-wrong'), 'staff/pin-wait']);
  await first.host.close();

  const { call } = await testHost(options);
  const tryPin = (pin: string) => codeOf(call('staff.unlock', { pin }));
  expect(await tryPin('135790')).toBe('staff/pin-wait');
  now += 31_000;
  expect(await tryPin('000000')).toBe('staff/pin-wrong');
  now += 31_000;
  expect(await tryPin('135790')).toBe('staff/pin-wait');
  now -= 86_400_000;
  expect(await tryPin('135790')).toBe('staff/pin-wait');
  now += 86_400_000 + 30_000;
  expect(await tryPin('135790')).toBe('did not fail');
  expect(await tryPin('000000')).toBe('staff/pin-wrong');
});

test('a PIN is changed by staff, or reset with the recovery key', async () => {
  const { call } = await testHost();
  const { recoveryKey } = await call('staff.setup', { pin: '135790' });
  await call('staff.change-pin', { pin: '246801' });
  expect(await codeOf(call('staff.unlock', { pin: '135790' }))).toBe('staff/pin-wrong');
  await call('staff.lock', {});
  const wrongKey = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('0') ? '1' : '0'}`;
  expect(await codeOf(call('staff.reset-pin', { recoveryKey: wrongKey, pin: '111111' }))).toBe(
    'store/recovery-wrong',
  );
  await call('staff.reset-pin', { recoveryKey: recoveryKey.toLowerCase(), pin: '111111' });
  expect(await call('host.status', {})).toMatchObject({ staffUnlocked: true });
  expect(await codeOf(call('staff.unlock', { pin: '111111' }))).toBe('did not fail');
});

test('settings are kept, and begin with sensible ones', async () => {
  const options = hostPlace();
  const first = await testHost(options);
  const before = await first.call('settings.get', {});
  expect(before).toMatchObject({ language: 'zh-CN', idleMinutes: 5, olderVisitors: false });
  await first.call('staff.setup', { pin: '135790' });
  const organisation = { ...before.organisation, homePage: 'https://branch.example' };
  await first.call('settings.set', { organisation, language: 'en' });
  await first.host.close();
  const { call } = await testHost(options);
  expect(await call('settings.get', {})).toEqual({ ...before, organisation, language: 'en' });
});

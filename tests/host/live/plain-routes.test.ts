import { expect, test } from 'vitest';
import { phoneRoutes } from '#host/live/phone-routes.ts';
import { hostMethods } from '#model/host-api/methods.ts';
import { askDevice } from '../lan/lan-host.ts';
import { bridgedGuide, liveHost } from './live-host.ts';
import { joinAs, readPass } from './phone.ts';
import { codeOf } from '../test-host.ts';

test('over plain HTTP a phone reaches the page, the door and the room, and not one thing more', async () => {
  const stage = await liveHost();
  const { address, call } = stage;
  const { origin } = new URL(address);
  const cookie = await readPass(address);
  const ask = (path: string, method: string, body?: unknown) =>
    askDevice(origin, '', path, { method, headers: { cookie, origin }, ...(body ? { body } : {}) });
  for (const name of Object.keys(hostMethods))
    expect(`${name} ${(await ask(`/api/call/${name}`, 'POST', {})).status}`).toBe(`${name} 404`);
  for (const path of [
    '/exhibitions/small-hall/media/river.png',
    '/exhibitions/small-hall/quizzes.json',
    '/api/pairing/ask',
    '/api/events',
  ])
    expect(`${path} ${(await ask(path, 'GET')).status}`).toBe(`${path} 404`);
  for (const { url, method } of phoneRoutes) {
    const path = url.replace('*', 'x');
    const others = ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'].filter(
      (other) => other !== method,
    );
    for (const other of others)
      expect((await ask(path, other)).status, `${other} ${path}`).toBe(404);
  }
  expect((await ask('/', 'GET')).status).toBe(200);
  for (const headers of [{ host: 'evil.example' }, { origin: 'http://evil.example' }] as const)
    expect(
      (await askDevice(origin, '', '/api/room/enter', { body: { pass: 'x' }, headers })).status,
    ).toBeGreaterThan(400);
  await call('room.allow-plain', { allowed: false });
  expect(await codeOf(ask('/', 'GET'))).toContain('ECONNREFUSED');
  expect(await codeOf(call('room.pass', {}))).toBe('room/no-way-in');
});

test('no name reaches a phone over plain HTTP, and none is taken from it', async () => {
  const stage = await liveHost();
  const { address, call, shared } = stage;
  const guide = await bridgedGuide(stage);
  const phone = joinAs(address, await readPass(address));
  const named = joinAs(shared.base, await readPass(address), { ca: shared.ca });
  const { you } = await named.hears('snapshot');
  named.say({ kind: 'check-in', name: '王小明', notice: true, showName: true });
  await expect.poll(() => JSON.stringify(guide.told)).toContain('王小明');
  await call('room.check-in', { participant: you.id });
  await guide.say({ kind: 'ask', quiz: 'test', question: 'when', seconds: 60 });
  await named.hears('change', ({ change }) => !!change.question);
  named.say({ kind: 'answer', round: 1, answer: { kind: 'single', option: 'then' } });
  await named.hears('answer');
  await guide.say({ kind: 'standings', shown: true });
  const shown = await named.hears('change', ({ change }) => !!change.standings);
  expect(JSON.stringify(shown)).toContain('王小明');
  await phone.hears('change', ({ change }) => !!change.standings);
  phone.say({ kind: 'check-in', name: '李四', notice: true, showName: false });
  await phone.hears('refused');
  phone.say({ kind: 'catch-up' });
  await expect.poll(() => phone.told.filter(({ kind }) => kind === 'snapshot').length).toBe(2);
  expect(JSON.stringify(phone.told)).not.toContain('王小明');
  expect(JSON.stringify(guide.told)).not.toContain('李四');
});

test('a pass is for the room that showed it, and for a while only', async () => {
  const stage = await liveHost();
  const { address, call, clock } = stage;
  const cookie = await readPass(address);
  expect(cookie).toMatch(/^xunzhan-room=[\w-]{43}$/);
  // The same phone scans again: it stays the same participant.
  expect(await readPass(address, cookie)).toBe('{"ok":true,"value":null}');
  expect(await readPass(address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toContain(
    'room/pass-over',
  );
  clock.ahead += 11 * 60_000;
  expect(await readPass(address)).toContain('room/pass-over');
  await call('room.close', {});
  await call('room.open', { exhibition: 'small-hall' });
  await call('room.allow-plain', { allowed: true });
  const { address: next } = await call('room.pass', {});
  const old = joinAs(next, cookie);
  expect(await old.ended).toBe(1006);
});

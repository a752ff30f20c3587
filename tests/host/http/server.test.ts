import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { hostMethods } from '#model/host-api/methods.ts';
import { everyEvent } from '../sample-events.ts';
import { codeOf, openVisit } from '../test-host.ts';
import { ask, httpHost } from './http-host.ts';

const json = 'application/json';
const picture = '/exhibitions/small-hall/media/river.png';

test('a whole visit over HTTP', async () => {
  const { call } = await httpHost();
  const { person, visit } = await openVisit(call);
  expect(await call('visits.record', { visit, events: everyEvent() })).toEqual({ accepted: 12 });
  await call('visits.close', { visit });
  expect((await call('records.of-person', { person })).records).toHaveLength(14);
  expect(await codeOf(call('people.rename', { person, name: 'x' }))).toBe('staff/locked');
});

test('every method is refused without session, with a foreign origin or host, or as a form', async () => {
  const { port, origin, cookie } = await httpHost();
  const good = { origin, cookie, 'content-type': json };
  const bad: [string, Record<string, string>, number][] = [
    ['no session', { origin, 'content-type': json }, 403],
    ['someone else’s session', { ...good, cookie: 'xunzhan=guess' }, 403],
    ['no origin', { cookie, 'content-type': json }, 403],
    ['a foreign origin', { ...good, origin: 'https://evil.example' }, 403],
    ['another port’s origin', { ...good, origin: 'http://127.0.0.1:1' }, 403],
    ['origin null', { ...good, origin: 'null' }, 403],
    ['another site', { ...good, 'sec-fetch-site': 'cross-site' }, 403],
    ['a rebound name', { ...good, host: `evil.example:${port}` }, 421],
    ['a form', { ...good, 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { ...good, 'content-type': 'text/plain' }, 415],
  ];
  for (const name of Object.keys(hostMethods))
    for (const [what, headers, status] of bad) {
      const answer = await ask(port, `/api/call/${name}`, { method: 'POST', headers, body: '{}' });
      expect(`${name}, ${what}: ${answer.status}`).toBe(`${name}, ${what}: ${status}`);
    }
  const fine = await ask(port, '/api/call/host.status', {
    method: 'POST',
    headers: good,
    body: '{}',
  });
  expect(fine.status).toBe(200);
});

test('bodies that are too long, broken or hostile are refused', async () => {
  const { port, origin, cookie } = await httpHost();
  const post = async (body: string) =>
    (
      await ask(port, '/api/call/people.list', {
        method: 'POST',
        headers: { origin, cookie, 'content-type': json },
        body,
      })
    ).status;
  expect(await post('{"a":')).toBe(400);
  expect(await post('{"__proto__":{"admin":true}}')).toBe(400);
  expect(await post(JSON.stringify({ a: 'x'.repeat(3_000_000) }))).toBe(413);
  expect(await post('{}')).toBe(200);
});

test('other methods and unknown addresses are refused', async () => {
  const { port, cookie } = await httpHost();
  const headers = { cookie };
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect((await ask(port, '/api/call/host.status', { method, headers })).status).toBe(404);
  expect((await ask(port, '/api/other', { headers })).status).toBe(404);
  expect((await ask(port, '/none.js', { headers })).status).toBe(404);
});

test('the page is served under a strict policy, and its cookie cannot leave this site', async () => {
  const { port } = await httpHost();
  const page = await ask(port, '/');
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  const script = await ask(port, '/assets/main.js');
  expect([script.status, script.headers['content-type']]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  for (const { headers } of [page, script, await ask(port, '/none')]) {
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('media come in ranges, with types, and only once', async () => {
  const { port, cookie } = await httpHost();
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    ask(port, picture, { method, headers: { cookie, ...headers } });
  const whole = await get();
  expect([whole.status, whole.headers['content-type'], whole.body.toString()]).toEqual([
    200,
    'image/png',
    '0123456789',
  ]);
  const etag = String(whole.headers.etag);
  const part = await get({ range: 'bytes=2-4' });
  expect([part.status, part.headers['content-range'], part.body.toString()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
  expect((await get({ range: 'bytes=7-' })).body.toString()).toBe('789');
  expect((await get({ range: 'bytes=-2' })).body.toString()).toBe('89');
  expect((await get({ range: 'bytes=5-999' })).body.toString()).toBe('56789');
  const beyond = await get({ range: 'bytes=10-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  expect((await get({ range: 'bytes=4-2' })).status).toBe(200);
  expect((await get({ range: 'bytes=0-1,4-5' })).status).toBe(200);
  expect((await get({ range: 'bytes=2-4', 'if-range': '"old"' })).status).toBe(200);
  expect((await get({ range: 'bytes=2-4', 'if-range': etag })).status).toBe(206);
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  const head = await get({}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0]);
});

test('media need the session, and nothing outside their exhibition can be reached', async () => {
  const { port, cookie, options } = await httpHost();
  expect((await ask(port, picture)).status).toBe(403);
  const foreign = { cookie, 'sec-fetch-site': 'cross-site' };
  expect((await ask(port, picture, { headers: foreign })).status).toBe(403);
  const folder = join(options.scenesDir, 'small-hall');
  symlinkSync(join(options.scenesDir, '..', 'secret.json'), join(folder, 'media', 'link.json'));
  writeFileSync(join(folder, 'media', 'page.html'), '<script>1</script>');
  writeFileSync(join(folder, 'media', 'drawing.svg'), '<svg onload="1"/>');
  const paths = [
    '/exhibitions/small-hall/../../secret.json',
    '/exhibitions/small-hall/..%2f..%2fsecret.json',
    '/exhibitions/small-hall/%2e%2e/%2e%2e/secret.json',
    '/exhibitions/small-hall/..%5c..%5csecret.json',
    '/exhibitions/small-hall/%252e%252e/%252e%252e/secret.json',
    '/exhibitions/small-hall/media/..%00/secret.json',
    '/exhibitions/small-hall//etc/passwd',
    '/exhibitions/..%2f../secret.json',
    '/exhibitions/..',
    '/exhibitions/%2e%2e/secret.json',
    '/exhibitions/small-hall/media/link.json',
    '/exhibitions/small-hall/media/page.html',
    '/exhibitions/small-hall/media/drawing.svg',
    '/exhibitions/small-hall/media',
    '/exhibitions/small-hall/',
    '/exhibitions/none/media/river.png',
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
  ];
  for (const path of paths) {
    const answer = await ask(port, path, { headers: { cookie } });
    expect(`${path} ${answer.status}`).toMatch(/ (400|404)$/);
    expect(answer.body.toString()).not.toContain('secret":true');
  }
});

test('staff rights of one browser are not another’s', async () => {
  const { port, origin, call } = await httpHost();
  await call('staff.setup', { pin: '135790' });
  const other = (await ask(port, '/')).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const answer = await ask(port, '/api/call/settings.set', {
    method: 'POST',
    headers: { origin, cookie: other, 'content-type': json },
    body: '{"sound":false}',
  });
  expect(answer.body.toString()).toContain('staff/locked');
  expect(await call('settings.set', { sound: false })).toMatchObject({ sound: false });
});

test('events reach every page, staff’s only their own; strangers get no socket', async () => {
  const { port, origin, cookie, call } = await httpHost();
  const other = (await ask(port, '/')).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const connect = (headers: Record<string, string>, path = '/api/events') =>
    new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const heard = { own: [] as string[], other: [] as string[] };
  const own = connect({ origin, cookie });
  const elsewhere = connect({ origin, cookie: other });
  own.on('message', (data: Buffer) => heard.own.push(JSON.parse(data.toString()).name));
  elsewhere.on('message', (data: Buffer) => heard.other.push(JSON.parse(data.toString()).name));
  const opened = (socket: WebSocket) => new Promise((resolve) => socket.once('open', resolve));
  await Promise.all([opened(own), opened(elsewhere)]);
  await call('staff.setup', { pin: '135790' });
  await call('settings.set', { sound: false });
  await expect
    .poll(() => heard)
    .toEqual({
      own: ['staff.changed', 'settings.changed'],
      other: ['settings.changed'],
    });
  const refusal = (socket: WebSocket) =>
    new Promise<string>((resolve) => {
      socket.once('open', () => resolve('opened'));
      socket.once('error', (error) => resolve(error.message));
    });
  for (const socket of [
    connect({ cookie }),
    connect({ origin }),
    connect({ origin: 'https://evil.example', cookie }),
    connect({ origin, cookie, host: 'evil.example' }),
    connect({ origin, cookie }, '/api/else'),
  ])
    expect(await refusal(socket)).toContain('403');
  own.terminate();
  elsewhere.terminate();
});

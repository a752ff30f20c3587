import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { deviceRoutes } from '#host/lan/device-routes.ts';
import { hostMethods } from '#model/host-api/methods.ts';
import { openVisit } from '../test-host.ts';
import { viewed } from '../sample-events.ts';
import { askDevice, lanHost, pair, share, valueOf } from './lan-host.ts';

const media = '/exhibitions/small-hall/media/river.png';

test('of the host API a device reaches exactly what is marked for devices, and only paired', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  const seen = { forDevices: 0, refused: 0 };
  for (const [name, { device }] of Object.entries(hostMethods)) {
    const path = `/api/call/${name}`;
    const stranger = await askDevice(shared.base, shared.ca, path, { body: {} });
    const paired = await ask(path, { body: {} });
    expect(`${name} ${stranger.status} ${paired.status}`).toBe(
      `${name} ${device ? 401 : 404} ${device ? 200 : 404}`,
    );
    seen[device ? 'forDevices' : 'refused'] += 1;
    expect(valueOf(stranger) === 'device/unpaired').toBe(device);
  }
  expect(seen.forDevices).toBeGreaterThan(8);
  expect(seen.refused).toBeGreaterThan(20);
});

test('the route table is all there is: every other method and address is refused', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  const { origin } = new URL(shared.base);
  for (const { url, method } of deviceRoutes) {
    const path = url.replace(':id', 'small-hall').replace('*', 'x');
    const others = ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'].filter(
      (other) => other !== method,
    );
    for (const other of others) {
      const answer = await ask(path, { method: other, headers: { origin } });
      expect(`${other} ${path} ${answer.status}`).toBe(`${other} ${path} 404`);
    }
  }
  for (const path of ['/api/call/', '/api/call/none', '/api/other', '/api/pairing/showCode'])
    expect((await ask(path, { body: {} })).status).toBe(404);
});

test('media need pairing, the page does not, and nothing above their folders can be reached', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  expect((await askDevice(shared.base, shared.ca, '/')).status).toBe(200);
  expect((await askDevice(shared.base, shared.ca, media)).status).toBe(401);
  expect((await ask(media)).body).toBe('0123456789');
  for (const path of [
    '/exhibitions/small-hall/..%2f..%2fsecret.json',
    '/exhibitions/..%2f../data/visits.db',
    '/..%2fdata%2fvisits.db',
    '/%2e%2e/data/lan-identity.json',
  ])
    expect((await ask(path)).status, path).not.toBe(200);
});

test('foreign pages, foreign names and large bodies are refused', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  const status = async (headers: Record<string, string>, body: unknown = {}) =>
    (await ask('/api/call/host.status', { headers, body })).status;
  expect(await status({})).toBe(200);
  expect(await status({ origin: 'https://evil.example' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ host: 'evil.example' })).toBe(421);
  expect(await status({}, { a: 'x'.repeat(300_000) })).toBe(413);
  const long = { code: '000000', name: 'x'.repeat(2000) };
  const asked = await askDevice(shared.base, shared.ca, '/api/pairing/ask', { body: long });
  expect(asked.status).toBe(413);
});

test('a device writes to its own visits only, and to those after a restart of the sharing too', async () => {
  const { call } = await lanHost();
  let shared = await share(call);
  const first = await pair(call, shared);
  const second = await pair(call, shared, '二号头显');
  const { visit: foreign } = await openVisit(call);
  const opened = valueOf(
    await first.ask('/api/call/visits.open', {
      body: { visitor: 'guest', exhibition: 'small-hall', platform: 'headset' },
    }),
  ) as { visit: string };
  const events = [viewed('meeting')];
  const record = { body: { visit: opened.visit, events } };
  expect(valueOf(await first.ask('/api/call/visits.record', record))).toEqual({ accepted: 1 });
  expect(valueOf(await second.ask('/api/call/visits.record', record))).toBe('visit/unknown');
  expect(
    valueOf(await first.ask('/api/call/visits.record', { body: { visit: foreign, events } })),
  ).toBe('visit/unknown');
  await call('lan.stop', {});
  shared = await share(call);
  const again = await askDevice(shared.base, shared.ca, '/api/call/visits.progress', {
    headers: { cookie: first.cookie },
    body: { visit: opened.visit },
  });
  expect(valueOf(again)).toMatchObject({ seen: ['meeting'] });
});

test('a device that asks without end is slowed down, its neighbour is not', async () => {
  const { call, clock } = await lanHost();
  const shared = await share(call);
  const busy = await pair(call, shared);
  const calm = await pair(call, shared, '二号头显');
  // However slow this machine is, no time passes in which one more might be allowed.
  clock.stopped = Date.now();
  const statuses: number[] = [];
  for (let index = 0; index < 25; index += 1) {
    const burst = await Promise.all(
      Array.from({ length: 10 }, () => busy.ask('/api/call/host.status', { body: {} })),
    );
    statuses.push(...burst.map(({ status }) => status));
    if (statuses.includes(429)) break;
  }
  expect(statuses[0]).toBe(200);
  expect(statuses).toContain(429);
  expect((await calm.ask('/api/call/host.status', { body: {} })).status).toBe(200);
});

test('a paired device hears of exhibitions, settings and numbers, nothing of the staff’s; strangers get no socket', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { cookie, id } = await pair(call, shared);
  const { origin, host } = new URL(shared.base);
  const connect = (headers: Record<string, string>, path = '/api/events') =>
    new WebSocket(`wss://${host}${path}`, { headers, ca: shared.ca });
  const refusal = (socket: WebSocket) =>
    new Promise<string>((resolve) => {
      socket.once('open', () => resolve('opened'));
      socket.once('error', (error) => resolve(error.message));
    });
  for (const socket of [
    connect({ origin }),
    connect({ cookie }),
    connect({ origin: 'https://evil.example', cookie }),
    connect({ origin, cookie }, '/api/live-else'),
  ])
    expect(await refusal(socket)).toContain('403');
  const heard: string[] = [];
  const socket = connect({ origin, cookie });
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()).name));
  await new Promise((resolve) => socket.once('open', resolve));
  expect((await call('lan.devices', {}))[0]).toMatchObject({ connected: true });
  await call('lan.show-code', {});
  await call('settings.set', { sound: false });
  await expect.poll(() => heard).toEqual(['device.numbers', 'settings.changed']);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await call('lan.revoke', { device: id });
  await closed;
});

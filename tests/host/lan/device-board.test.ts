import { expect, test } from 'vitest';
import WebSocket from 'ws';
import type { HostEvent } from '#model/host-api/events.ts';
import { viewed } from '../sample-events.ts';
import { codeOf } from '../test-host.ts';
import { lanHost, pair, share, valueOf, type Device } from './lan-host.ts';

const opening = (visitor: string) => ({
  body: { visitor, exhibition: 'small-hall', platform: 'headset' },
});
const next = async (ask: Device, number: number | null) =>
  valueOf(await ask('/api/call/device.next', { body: { number } }));
const wait = async (ask: Device) => valueOf(await ask('/api/call/device.wait', { body: {} }));

/** A connection as the page keeps one, and what was heard on it. */
async function listen({ base, ca }: { base: string; ca: string }, cookie: string) {
  const { origin, host } = new URL(base);
  const heard: HostEvent[] = [];
  const socket = new WebSocket(`wss://${host}/api/events`, { headers: { origin, cookie }, ca });
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
  await new Promise((resolve) => socket.once('open', resolve));
  const commands = () =>
    heard.flatMap(({ name, data }) => (name === 'device.command' ? [data] : []));
  return { heard, commands, socket };
}

test('one visitor after another: a number leads to a person, the next finds nothing of the last', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const { ask } = await pair(call, shared);
  const { id: person } = await call('people.create', { name: '王小明' });
  expect(await codeOf(call('lan.give-number', { visitor: person }))).toBe('people/notice-needed');
  await call('people.accept-notice', { person });
  const given = await call('lan.give-number', { visitor: person });
  expect(given).toEqual({ number: 1, name: '王小明' });
  expect(await call('lan.give-number', { visitor: person })).toEqual(given);
  const guest = await call('lan.give-number', { visitor: 'guest' });
  expect(await wait(ask)).toEqual({ numbers: [1, 2] });

  // A device never names a person.
  expect(valueOf(await ask('/api/call/visits.open', opening(person)))).toBe('device/sitting-over');
  const first = (await next(ask, 1)) as { visitor: string };
  expect(first.visitor).not.toBe(person);
  expect(await next(ask, 1)).toBe('device/number-taken');
  const { visit } = valueOf(await ask('/api/call/visits.open', opening(first.visitor))) as {
    visit: string;
  };
  const record = { body: { visit, events: [viewed('meeting')] } };
  expect(valueOf(await ask('/api/call/visits.record', record))).toEqual({ accepted: 1 });
  expect(await call('progress.of-person', { person })).toMatchObject({
    'small-hall': { seen: ['meeting'] },
  });
  expect(await call('lan.devices', {})).toMatchObject([{ state: 'visiting', number: 1 }]);

  expect(await wait(ask)).toEqual({ numbers: [guest.number] });
  expect(await call('lan.devices', {})).toMatchObject([
    { state: 'waiting', number: null, since: null, at: null },
  ]);
  expect(valueOf(await ask('/api/call/visits.record', record))).toBe('visit/closed');
  expect(valueOf(await ask('/api/call/visits.open', opening(first.visitor)))).toBe(
    'device/sitting-over',
  );
  const second = (await next(ask, guest.number)) as { visitor: string };
  const opened = valueOf(await ask('/api/call/visits.open', opening(second.visitor)));
  expect(opened).toMatchObject({ progress: { seen: [] } });
});

test('numbers are withdrawn, run out after an hour, and are not given while nothing is shared', async () => {
  const { call, clock } = await lanHost();
  expect(await codeOf(call('lan.give-number', { visitor: 'guest' }))).toBe('lan/not-running');
  await share(call);
  await call('lan.give-number', { visitor: 'guest' });
  await call('lan.give-number', { visitor: 'guest' });
  await call('lan.withdraw-number', { number: 1 });
  expect(await call('lan.numbers', {})).toEqual([{ number: 2, name: null }]);
  clock.ahead += 60 * 60_000;
  await call('staff.unlock', { pin: '135790' });
  expect(await call('lan.numbers', {})).toEqual([]);
});

test('what the host says goes to the devices that are meant; one that was away hears the last of it', async () => {
  const { call } = await lanHost();
  const shared = await share(call);
  const near = await pair(call, shared);
  const far = await pair(call, shared, '二号头显');
  const first = await listen(shared, near.cookie);
  const go = { kind: 'go', exhibition: 'small-hall', exhibit: 'meeting' } as const;
  expect(await call('lan.command', { command: go })).toEqual({ reached: 1, away: 1 });
  await call('lan.command', { devices: [far.id], command: { kind: 'pause' } });
  await call('lan.command', { devices: [far.id], command: { kind: 'end' } });
  await call('lan.command', { devices: [near.id], command: { kind: 'pause' } });
  await expect.poll(first.commands).toEqual([go, { kind: 'pause' }]);
  expect((await call('lan.devices', {})).map(({ state }) => state)).toEqual(['paused', 'waiting']);
  const second = await listen(shared, far.cookie);
  await expect.poll(second.commands).toEqual([{ kind: 'end' }]);
  // A page that was loaded again is still paused.
  first.socket.terminate();
  const again = await listen(shared, near.cookie);
  await expect.poll(again.commands).toEqual([{ kind: 'pause' }]);
  await call('lan.command', { command: { kind: 'resume' } });
  await expect.poll(again.commands).toEqual([{ kind: 'pause' }, { kind: 'resume' }]);
  await expect
    .poll(async () => (await call('lan.devices', {})).map(({ roundTrip }) => roundTrip !== null))
    .toEqual([true, true]);
  const body = { at: null, immersive: true, battery: 0.5 };
  await near.ask('/api/call/device.report', { body });
  await near.ask('/api/call/device.report', { body: { at: null } });
  expect((await call('lan.devices', {}))[0]).toMatchObject({ immersive: true, battery: 0.5 });
});

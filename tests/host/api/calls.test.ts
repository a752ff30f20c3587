import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostMethods } from '#model/host-api/methods.ts';
import { everyEvent, viewed } from '../sample-events.ts';
import { statementsOf } from '../stored-statements.ts';
import { caller, codeOf, openVisit, testHost } from '../test-host.ts';

test('a new host: open store, no PIN yet, no staff', async () => {
  const { call } = await testHost();
  expect(await call('host.status', {})).toEqual({
    version: '0.0.0-test',
    shell: 'served',
    store: { state: 'open' },
    needsSetup: true,
    staffUnlocked: false,
  });
});

test('unknown methods and wrong input are refused with the place, and nothing is done', async () => {
  const { host, session, call } = await testHost();
  expect(await host.dispatch('people.adopt', {}, session)).toMatchObject({
    error: { code: 'call/unknown' },
  });
  expect(await host.dispatch('__proto__', {}, session)).toMatchObject({ ok: false });
  expect(await host.dispatch('people.create', { name: '' }, session)).toMatchObject({
    error: { code: 'call/invalid', text: { en: expect.stringContaining('(name)') } },
  });
  expect(await call('people.list', {})).toEqual([]);
});

test('staff methods are refused without the PIN, every one of them', async () => {
  const { host, session } = await testHost();
  const staffOnly = Object.entries(hostMethods).filter(([, { access }]) => access === 'staff');
  expect(staffOnly.length).toBeGreaterThan(4);
  for (const [name] of staffOnly)
    expect(await host.dispatch(name, {}, session)).toMatchObject({
      error: { code: 'staff/locked' },
    });
});

test('a device may call only what devices may, and only for its own visits', async () => {
  const { host, call } = await testHost();
  const device = caller(host, host.openSession('device'));
  const atHost = Object.entries(hostMethods).filter(([, method]) => !method.device);
  for (const [name] of atHost)
    expect(await host.dispatch(name, {}, host.openSession('device'))).toMatchObject({
      error: { code: 'call/not-for-devices' },
    });
  const { visit: foreign } = await openVisit(call);
  const events = [viewed('meeting')];
  expect(await codeOf(device('visits.record', { visit: foreign, events }))).toBe('visit/unknown');
  expect(await codeOf(device('visits.progress', { visit: foreign }))).toBe('visit/unknown');
  expect(await codeOf(device('visits.close', { visit: foreign }))).toBe('visit/unknown');
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'headset' } as const;
  const { visit } = await device('visits.open', guest);
  expect(await device('visits.record', { visit, events })).toEqual({ accepted: 1 });
  // The host's own screen may help out.
  expect(await call('visits.progress', { visit })).toMatchObject({ seen: ['meeting'] });
});

test('the privacy notice comes before the first visit', async () => {
  const { call } = await testHost();
  const { id: visitor } = await call('people.create', { name: '李' });
  const open = () => call('visits.open', { visitor, exhibition: 'small-hall', platform: 'desk' });
  expect(await codeOf(open())).toBe('people/notice-needed');
  expect(await call('people.accept-notice', { person: visitor })).toMatchObject({
    noticeAccepted: true,
  });
  expect((await open()).progress).toMatchObject({ seen: [] });
  expect(await call('people.list', {})).toEqual([
    { id: visitor, name: '李', noticeAccepted: true, onRoster: false },
  ]);
});

test('events become statements and progress; sent again they count and change nothing', async () => {
  const { call } = await testHost();
  const { person, visit } = await openVisit(call);
  const events = everyEvent();
  expect(await call('visits.record', { visit, events })).toEqual({ accepted: 12 });
  expect(await call('visits.record', { visit, events })).toEqual({ accepted: 12 });
  await call('visits.close', { visit });
  await call('visits.close', { visit });
  const { records } = await call('records.of-person', { person });
  expect(records.length).toBe(14);
  expect(records.at(-1)?.text.en).toBe('initialized “Small hall”');
  expect(records[0]?.text.en).toBe('terminated “Small hall”');
  expect((await call('progress.of-person', { person }))['small-hall']).toMatchObject({
    seen: ['meeting'],
    certificate: true,
  });
  expect(await codeOf(call('visits.record', { visit, events: [viewed('meeting')] }))).toBe(
    'visit/closed',
  );
});

test('a visitor goes on where they stopped; a guest starts afresh', async () => {
  const { call } = await testHost();
  const { person, visit } = await openVisit(call);
  await call('visits.record', { visit, events: [viewed('meeting')] });
  const resume = { room: 'liping', viewpoint: { floor: [1, 2] as [number, number], heading: 1 } };
  await call('visits.keep-place', { visit, resume });
  await call('visits.close', { visit });
  const again = (visitor: string) =>
    call('visits.open', { visitor, exhibition: 'small-hall', platform: 'desk' });
  expect((await again(person)).progress).toMatchObject({ seen: ['meeting'], resume });
  expect((await again('guest')).progress).toEqual({
    seen: [],
    rooms: [],
    scores: {},
    toursFinished: [],
  });
});

test('names never enter a statement; export has everything, erasure leaves nothing', async () => {
  const { call } = await testHost();
  const { person, visit } = await openVisit(call, '赵钱孙');
  const { person: other } = await openVisit(call, '周吴郑');
  await call('visits.record', { visit, events: everyEvent() });
  const { json, fileName } = await call('people.export', { person });
  expect(fileName).toMatch(/^xunzhan-records-\d{4}-\d\d-\d\d\.json$/);
  const exported = JSON.parse(json);
  expect(exported.statements).toHaveLength(13);
  expect(JSON.stringify(exported.statements)).not.toContain('赵钱孙');
  expect(exported.person.name).toBe('赵钱孙');
  expect(
    new Set(exported.statements.map((one: { actor: object }) => JSON.stringify(one.actor))),
  ).toHaveProperty('size', 1);
  const erased = await call('people.erase', { person });
  expect(erased).toMatchObject({ statements: 13, pseudonym: exported.person.pseudonym, sent: [] });
  expect(await codeOf(call('people.export', { person }))).toBe('people/unknown');
  expect(await codeOf(call('visits.record', { visit, events: [viewed('meeting')] }))).toBe(
    'visit/unknown',
  );
  expect(await call('records.of-person', { person })).toEqual({ records: [] });
  expect((await call('people.list', {})).map(({ id }) => id)).toEqual([other]);
});

test('each guest has a pseudonym of their own', async () => {
  const { call, host, options } = await testHost();
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'desk' } as const;
  await call('visits.open', guest);
  await call('visits.open', guest);
  await host.close();
  const names = (await statementsOf(options)).map(({ actor }) => actor.account.name);
  expect(names).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
});

test('the wrong clock of a client is kept as such', async () => {
  const { call, host, options } = await testHost();
  const { visit } = await openVisit(call);
  const late = new Date(Date.now() - 86_400_000).toISOString();
  await call('visits.record', { visit, sentAt: late, events: [viewed('meeting', late)] });
  await host.close();
  const last = (await statementsOf(options)).at(-1);
  expect(last?.timestamp).toBe(late);
  const offset = Number(last?.context.extensions['urn:x-xunzhan:clock-offset']);
  expect(Math.round(offset / 60)).toBe(1440);
});

test('records come page by page, newest first', async () => {
  const { call } = await testHost();
  const { person, visit } = await openVisit(call);
  const events = Array.from({ length: 100 }, () => viewed('meeting'));
  await call('visits.record', { visit, events });
  const first = await call('records.of-person', { person });
  expect(first.records).toHaveLength(100);
  const second = await call('records.of-person', { person, before: first.next });
  expect(second.records.map(({ text }) => text.en)).toEqual(['initialized “Small hall”']);
  expect(second.next).toBeUndefined();
});

test('a visit cannot be opened in an exhibition that is not there, or by nobody', async () => {
  const { call } = await testHost();
  const open = (visitor: string, exhibition: string) =>
    codeOf(call('visits.open', { visitor, exhibition, platform: 'desk' }));
  expect(await open('guest', 'nowhere')).toBe('exhibition/unknown');
  expect(await open(randomUUID(), 'small-hall')).toBe('people/unknown');
});

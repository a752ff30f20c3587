import { expect, test } from 'vitest';
import { codeOf, hostPlace, openVisit, type Call } from '../test-host.ts';
import { statementsOf } from '../stored-statements.ts';
import { MiniLrs } from './mini-lrs.ts';
import { configure, hurry, sendingHost, visitWith } from './sync-host.ts';

const patience = { timeout: 10_000, interval: 20 };

test('statements arrive, each once, byte for byte, in batches of at most 100', async () => {
  const lrs = await new MiniLrs().start();
  const { call, host, options } = await sendingHost('');
  await visitWith(call, 250);
  expect(await call('sync.status', {})).toEqual({
    state: 'off',
    waiting: 251,
    sent: 0,
    quarantined: 0,
    sentDays: [],
  });
  await configure(call, lrs.endpoint);
  await expect
    .poll(() => call('sync.status', {}), patience)
    .toMatchObject({
      state: 'idle',
      waiting: 0,
      sent: 251,
    });
  const { sentDays, lastSent } = await call('sync.status', {});
  expect(sentDays.reduce((sum, { statements }) => sum + statements, 0)).toBe(251);
  expect(sentDays[0]?.last).toBe(lastSent);
  // What comes later follows by itself.
  await visitWith(call, 1);
  await expect.poll(() => lrs.statements.size, patience).toBe(253);
  const sizes = lrs.posts().map(({ body }) => JSON.parse(body).length);
  expect(Math.max(...sizes)).toBe(100);
  expect(lrs.posts()[0]?.headers['x-experience-api-version']).toBe('1.0.3');
  await host.close();
  const stored = await statementsOf(options);
  const [sample] = stored;
  expect(lrs.posts()[0]?.body.startsWith(`[${JSON.stringify(sample)}`)).toBe(true);
  expect(stored.filter(({ id }) => !lrs.statements.has(id))).toEqual([]);
});

test('an LRS that refuses a whole batch for one duplicate gets every other statement', async () => {
  const lrs = await new MiniLrs().start();
  const first = await sendingHost(lrs.endpoint);
  await visitWith(first.call, 30);
  await expect.poll(() => lrs.statements.size, patience).toBe(31);
  for (const id of [...lrs.statements.keys()].filter((_id, index) => index % 7 !== 3))
    lrs.statements.delete(id);
  // Another endpoint at the same LRS: everything is offered once more, five of it are there already.
  await configure(first.call, `${lrs.endpoint}/`.replace('127.0.0.1', 'localhost'));
  await expect.poll(() => lrs.statements.size, patience).toBe(31);
  await expect
    .poll(() => first.call('sync.status', {}), patience)
    .toMatchObject({
      waiting: 0,
      quarantined: 0,
    });
});

test('a statement that is refused for good is kept apart with its reason; the others arrive', async () => {
  const lrs = await new MiniLrs().start();
  const { call } = await sendingHost('');
  const { visit } = await openVisit(call);
  const at = '2026-11-24T08:00:00.000Z';
  const bad = { id: crypto.randomUUID(), at, kind: 'opened', exhibit: 'bad-one' } as const;
  await visitWith(call, 40);
  await call('visits.record', { visit, events: [bad] });
  await visitWith(call, 40);
  lrs.invalid = ({ object }) => JSON.stringify(object).includes('bad-one');
  await configure(call, lrs.endpoint);
  await expect
    .poll(() => call('sync.status', {}), patience)
    .toMatchObject({
      state: 'idle',
      waiting: 0,
      sent: 83,
      quarantined: 1,
    });
  const [refused] = await call('sync.quarantine', {});
  expect(refused).toMatchObject({
    text: { en: 'interacted “bad-one”' },
    reason: { code: 'sync/invalid', text: { en: expect.stringContaining('breaks the rules') } },
  });
  const { text } = await call('sync.export', { format: 'json', which: 'quarantined' });
  expect(JSON.parse(text)).toHaveLength(1);
  lrs.invalid = () => false;
  await call('sync.retry', {});
  await expect
    .poll(() => call('sync.status', {}), patience)
    .toMatchObject({
      sent: 84,
      quarantined: 0,
    });
  expect(lrs.statements.size).toBe(84);
});

test('another statement under the same id is a conflict, shown and kept', async () => {
  const lrs = await new MiniLrs().start();
  const { call, host, options } = await sendingHost('');
  await visitWith(call, 2);
  await host.close();
  const [, other] = await statementsOf(options);
  if (!other) throw new Error('no statement');
  lrs.statements.set(other.id, { ...other, result: { duration: 'PT9S' } });
  const again = await sendingHost(lrs.endpoint, options);
  await expect
    .poll(() => again.call('sync.quarantine', {}), patience)
    .toMatchObject([{ statement: other.id, reason: { code: 'sync/conflict' } }]);
});

test('too large a batch is halved until it fits', async () => {
  const lrs = await new MiniLrs().start();
  lrs.mostBytes = 20_000;
  const { call } = await sendingHost(lrs.endpoint);
  await visitWith(call, 100);
  await expect.poll(() => lrs.statements.size, patience).toBe(101);
});

test('wrong credentials pause, say so, and go on once they are right', async () => {
  const lrs = await new MiniLrs().start();
  const { call } = await sendingHost('');
  await visitWith(call, 3);
  await configure(call, lrs.endpoint, 'wrong');
  await expect
    .poll(() => call('sync.status', {}), patience)
    .toMatchObject({
      state: 'paused',
      waiting: 4,
      trouble: { code: 'sync/credentials' },
    });
  await configure(call, lrs.endpoint);
  await expect.poll(() => lrs.statements.size, patience).toBe(4);
  await expect.poll(async () => (await call('sync.status', {})).trouble, patience).toBeUndefined();
});

test(
  'a network that drops, cuts, lies and stalls costs time, and nothing else',
  { timeout: 90_000 },
  async () => {
    const lrs = await new MiniLrs().start();
    const html = { 'content-type': 'text/html' };
    const faults = [
      'cut' as const,
      { status: 200, body: '<html>Please log in to the network</html>', headers: html },
      { status: 200, body: '["00000000-0000-4000-8000-000000000000"]' },
      { status: 500 },
      { status: 503, headers: { 'retry-after': '0' } },
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 302, headers: { location: 'http://evil.example/' } },
      { status: 409, headers: html },
      { status: 413, body: 'too large', headers: html },
      { status: 400, body: 'bad gateway page', headers: html },
      'hang' as const,
    ];
    let requests = 0;
    lrs.instead = ({ path }) => {
      if (path === '/about') return undefined;
      requests += 1;
      return requests % 2 === 0 ? faults[(requests / 2) % faults.length] : undefined;
    };
    const { call } = await sendingHost(lrs.endpoint, {
      ...hostPlace(),
      syncTimings: { ...hurry, request: 1000 },
    });
    await visitWith(call, 500);
    await expect
      .poll(() => call('sync.status', {}), { ...patience, timeout: 80_000 })
      .toMatchObject({
        waiting: 0,
        quarantined: 0,
      });
    expect(lrs.statements.size).toBe(501);
  },
);

test('a hub that was restored from a backup is offered everything again', async () => {
  const lrs = await new MiniLrs().start();
  lrs.generation = 'one';
  const { call } = await sendingHost(lrs.endpoint);
  await visitWith(call, 150);
  await expect.poll(() => lrs.statements.size, patience).toBe(151);
  lrs.statements.clear();
  lrs.generation = 'two';
  await call('sync.wake', {});
  await expect.poll(() => lrs.statements.size, patience).toBe(151);
  await expect
    .poll(() => call('sync.status', {}), patience)
    .toMatchObject({ state: 'idle', waiting: 0 });
});

test('who is erased is told what had been sent, and nothing of them is sent afterwards', async () => {
  const lrs = await new MiniLrs().start();
  const { call } = await sendingHost(lrs.endpoint);
  const { person } = await openVisit(call);
  await expect.poll(() => lrs.statements.size, patience).toBe(1);
  const sent = await call('records.of-person', { person });
  expect(sent.records[0]).toMatchObject({ sent: true });
  lrs.instead = () => ({ status: 503 });
  const { visit } = await call('visits.open', {
    visitor: person,
    exhibition: 'small-hall',
    platform: 'desk',
  });
  await call('visits.close', { visit });
  const erased = await call('people.erase', { person });
  expect(erased.statements).toBe(3);
  expect(erased.sent.map(({ statement }) => statement)).toContain([...lrs.statements.keys()][0]);
  lrs.instead = () => undefined;
  await call('sync.wake', {});
  await visitWith(call, 1);
  await expect.poll(() => lrs.statements.size, patience).toBe(3);
});

test('settings keep the secret to themselves and refuse addresses in the clear', async () => {
  const { call } = await sendingHost('');
  const settings = await configure(call, 'https://hub.example/xapi/');
  expect(settings).toEqual({
    endpoint: 'https://hub.example/xapi',
    key: 'key',
    hasSecret: true,
    proxy: '',
    authority: '',
  });
  const refused = [
    'http://hub.example/xapi',
    'http://127.0.0.1.evil.example/x',
    'http://192.168.1.2/x',
    'ftp://x',
    'hub',
    'https://a:b@hub.example/x',
    'https://hub.example/x?y=1',
  ];
  for (const endpoint of refused)
    expect(`${endpoint} ${await codeOf(configure(call, endpoint))}`).toBe(
      `${endpoint} sync/address`,
    );
  expect(await call('sync.settings', {})).toEqual(settings);
  for (const endpoint of ['http://127.0.0.1:1/x', 'http://localhost:1/x', 'http://[::1]:1/x'])
    expect(await configure(call, endpoint)).toMatchObject({ endpoint });
});

/** A whole export, part by part. */
async function exported(call: Call, format: 'json' | 'csv'): Promise<string> {
  let text = '';
  let after: number | undefined;
  do {
    const part = await call('sync.export', { format, which: 'all', after });
    text += part.text;
    after = part.next;
  } while (after !== undefined);
  return text;
}

test('exports join to one file that spreadsheets can read', async () => {
  const { call } = await sendingHost('');
  await visitWith(call, 2100);
  expect((await call('sync.export', { format: 'csv', which: 'all' })).next).toBe(2000);
  expect(JSON.parse(await exported(call, 'json'))).toHaveLength(2101);
  const csv = await exported(call, 'csv');
  expect(csv.startsWith('\uFEFFid,timestamp,')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2102);
  expect(csv).toContain('黎平会议');
});

test('nothing in a spreadsheet is a formula', async () => {
  const { call } = await sendingHost('');
  const { visit } = await openVisit(call);
  const answer = { id: crypto.randomUUID(), at: '2026-11-24T08:00:00Z', kind: 'answered' } as const;
  const response = '=HYPERLINK("https://evil.example")';
  const question = { quiz: 'test', question: 'when', response, correct: false, seconds: 1 };
  await call('visits.record', { visit, events: [{ ...answer, ...question }] });
  expect(await exported(call, 'csv')).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
});

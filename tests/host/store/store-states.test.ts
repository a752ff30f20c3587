import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#host/store/database.ts';
import { fileKeys, servedKeys } from '#host/store/file-keys.ts';
import type { HostOptions } from '#host/api/host.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import { viewed } from '../sample-events.ts';
import { codeOf, hostPlace, openVisit, testHost, type Call } from '../test-host.ts';

/** Leaves a store behind with one person in it, and gives the recovery key. */
async function leaveStore(options: HostOptions): Promise<string> {
  const { call, host } = await testHost(options);
  const { recoveryKey } = await call('staff.setup', { pin: '135790' });
  await openVisit(call, '留下的人');
  await host.close();
  return recoveryKey;
}

async function storeCode(call: Call): Promise<string> {
  const { store } = await call('host.status', {});
  return store.state === 'open' ? 'open' : store.code;
}

const renewed = (event: VisitEvent): VisitEvent => ({ ...event, id: randomUUID() });

/** What must work without a store: the halls open, and everything else says clearly why it can't. */
async function expectHallWithoutRecords(call: Call, code: string): Promise<void> {
  expect(await storeCode(call)).toBe(code);
  expect(await call('exhibitions.list', {})).toHaveLength(1);
  expect((await call('exhibitions.open', { exhibition: 'small-hall' })).hall.rooms).toHaveLength(1);
  expect((await call('settings.get', {})).language).toBe('zh-CN');
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'desk' } as const;
  expect(await codeOf(call('visits.open', guest))).toBe(code);
  expect(await codeOf(call('people.list', {}))).toBe(code);
}

test('a store that another process holds is told as such, and opened once it is free', async () => {
  const options = hostPlace();
  const first = await testHost(options);
  let now = Date.now();
  const { call } = await testHost({ ...options, now: () => now });
  await expectHallWithoutRecords(call, 'store/locked');
  await first.host.close();
  now += 5000;
  expect(await storeCode(call)).toBe('open');
});

test('a missing key is asked for: the store is not touched, and the recovery key opens it', async () => {
  const options = hostPlace();
  const recoveryKey = await leaveStore(options);
  const file = join(options.dataDir, 'visits.db');
  const before = readFileSync(file);
  const keys = fileKeys(join(options.dataDir, '..', 'other-keys'));
  const { call, host } = await testHost({ ...options, keys });
  await expectHallWithoutRecords(call, 'store/key-missing');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(await codeOf(call('store.recover', { recoveryKey: 'AAAAA-AAAAA' }))).toBe(
    'store/recovery-wrong',
  );
  await call('store.recover', { recoveryKey: recoveryKey.replaceAll('-', ' ').toLowerCase() });
  expect((await call('people.list', {})).map(({ name }) => name)).toEqual(['留下的人']);
  await host.close();
  const again = await testHost({ ...options, keys });
  expect(await storeCode(again.call)).toBe('open');
});

test('a wrong key is no damage', async () => {
  const options = hostPlace();
  await leaveStore(options);
  const keys = servedKeys({ XUNZHAN_KEY: 'ab'.repeat(32) });
  const { call } = await testHost({ ...options, keys });
  await expectHallWithoutRecords(call, 'store/key-wrong');
  expect(readdirSync(options.dataDir).filter((name) => name.includes('damaged'))).toEqual([]);
});

test('a store without its label is not replaced', async () => {
  const options = hostPlace();
  await leaveStore(options);
  rmSync(join(options.dataDir, 'store.json'));
  const { call } = await testHost(options);
  await expectHallWithoutRecords(call, 'store/key-missing');
});

test.each(['flipped bits', 'cut short', 'emptied'])(
  'a damaged store (%s) is set aside, and a new one begun only when somebody says so',
  async (damage) => {
    const options = hostPlace();
    await leaveStore(options);
    const file = join(options.dataDir, 'visits.db');
    if (damage === 'cut short') truncateSync(file, statSync(file).size - 5000);
    if (damage === 'emptied') truncateSync(file, 0);
    if (damage === 'flipped bits') {
      const bytes = readFileSync(file);
      for (let at = 5000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
    }
    const damaged = readFileSync(file);
    for (let start = 0; start < 2; start += 1) {
      const { call, host } = await testHost(options);
      await expectHallWithoutRecords(call, 'store/corrupt');
      const { store } = await call('host.status', {});
      if (store.state === 'open' || store.setAside === undefined) throw new Error('not set aside');
      expect(readFileSync(join(options.dataDir, store.setAside)).equals(damaged)).toBe(true);
      expect(existsSync(file)).toBe(false);
      await host.close();
    }
    const { call } = await testHost(options);
    await call('store.start-anew', {});
    expect(await call('host.status', {})).toMatchObject({
      store: { state: 'open' },
      needsSetup: true,
    });
    await openVisit(call);
    expect(readdirSync(options.dataDir).filter((name) => name.includes('damaged'))).toHaveLength(1);
  },
);

test('damage met while the store is in use stops recording, not the hall', async () => {
  const options = hostPlace();
  const { call } = await testHost(options);
  await call('staff.setup', { pin: '135790' });
  const { visit } = await openVisit(call);
  // Nobody can begin anew while the store is sound.
  await call('store.start-anew', {});
  expect(await storeCode(call)).toBe('open');
  const events = Array.from({ length: 100 }, () => viewed('meeting'));
  for (let batch = 0; batch < 40; batch += 1)
    await call('visits.record', { visit, events: events.map(renewed) });
  const file = join(options.dataDir, 'visits.db');
  for (const part of [file, `${file}-wal`])
    writeFileSync(part, Buffer.alloc(statSync(part).size, 7));
  const codes = [];
  for (let batch = 0; batch < 20 && codes.at(-1) !== 'store/corrupt'; batch += 1) {
    await codeOf(call('people.export', { person: visit }));
    codes.push(await codeOf(call('visits.record', { visit, events: events.map(renewed) })));
  }
  expect(codes.at(-1)).toBe('store/corrupt');
  await expectHallWithoutRecords(call, 'store/corrupt');
});

test('a store of a newer program is refused untouched', async () => {
  const options = hostPlace();
  await leaveStore(options);
  const { store } = JSON.parse(readFileSync(join(options.dataDir, 'store.json'), 'utf8'));
  const key = await options.keys.load(store);
  if (!key) throw new Error('no key');
  const db = openDatabase(join(options.dataDir, 'visits.db'), key);
  db.pragma('user_version = 999');
  db.close();
  const { call } = await testHost(options);
  await expectHallWithoutRecords(call, 'store/newer');
});

test('a data folder that cannot be written leaves the hall open', async () => {
  const options = hostPlace();
  const file = join(options.dataDir, '..', 'a-file');
  writeFileSync(file, '');
  const { call } = await testHost({ ...options, dataDir: join(file, 'data') });
  await expectHallWithoutRecords(call, 'store/read-only');
});

test('a key file of the wrong form is told as such', async () => {
  const options = hostPlace();
  await leaveStore(options);
  const folder = join(options.dataDir, '..', 'keys');
  const [name] = readdirSync(folder);
  expect(statSync(join(folder, name ?? '')).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, name ?? ''), 'not a key');
  const { call } = await testHost(options);
  await expectHallWithoutRecords(call, 'store/key-invalid');
});

test('nothing of the records can be read from the files', async () => {
  const options = hostPlace();
  await leaveStore(options);
  mkdirSync(join(options.dataDir, 'copy'));
  for (const name of readdirSync(options.dataDir).filter((entry) => entry.startsWith('visits'))) {
    copyFileSync(join(options.dataDir, name), join(options.dataDir, 'copy', name));
    const bytes = readFileSync(join(options.dataDir, name));
    for (const secret of ['留下的人', 'SQLite format', 'initialized', 'CREATE TABLE'])
      expect(bytes.includes(secret)).toBe(false);
  }
});

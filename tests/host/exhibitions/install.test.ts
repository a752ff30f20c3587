import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packExhibition } from '#host/exhibition/pack.ts';
import { writeSmallHall } from '../small-hall.ts';
import { codeOf, hostPlace, temporaryFolder, testHost, type Call } from '../test-host.ts';

/** A package of the small hall under another id. */
async function smallPackage(id: string, changes: object = {}): Promise<Buffer> {
  const folder = temporaryFolder();
  const output = join(folder, 'out.xunzhan');
  const source = writeSmallHall(folder, id, changes);
  rmSync(join(source, 'media'), { recursive: true });
  await packExhibition(source, output);
  return readFileSync(output);
}

async function upload(call: Call, bytes: Buffer, part = 1000): Promise<string> {
  const { upload: id } = await call('uploads.begin', { bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += part) {
    const base64 = bytes.subarray(at, at + part).toString('base64');
    await call('uploads.add', { upload: id, at, base64 });
  }
  return id;
}

async function staffHost(options = hostPlace()) {
  const made = await testHost(options);
  await made.call('staff.setup', { pin: '135790' });
  return made;
}

const idsOf = async (call: Call) => (await call('exhibitions.list', {})).map(({ id }) => id);

test('a package is uploaded in parts, installed, opened, replaced and removed', async () => {
  const { call, host } = await staffHost();
  const changed: unknown[] = [];
  host.onEvent(({ name, data }) => name === 'exhibitions.changed' && changed.push(data));
  const first = await upload(call, await smallPackage('new-hall'));
  expect(await call('exhibitions.install', { upload: first })).toMatchObject({
    id: 'new-hall',
    version: '1.2.3',
    shipped: false,
    reviewed: false,
  });
  const opened = await call('exhibitions.open', { exhibition: 'new-hall' });
  expect(opened).toMatchObject({ base: 'exhibitions/new-hall/', reviewed: false, warnings: [] });
  const second = await upload(call, await smallPackage('new-hall', { version: '2.0.0' }));
  expect(await call('exhibitions.install', { upload: second })).toMatchObject({ version: '2.0.0' });
  expect(await idsOf(call)).toEqual(['new-hall', 'small-hall']);
  await call('exhibitions.remove', { exhibition: 'new-hall' });
  expect(await idsOf(call)).toEqual(['small-hall']);
  expect(await codeOf(call('exhibitions.remove', { exhibition: 'small-hall' }))).toBe(
    'exhibition/shipped',
  );
  expect(changed).toHaveLength(3);
});

test('an installed exhibition goes before a shipped one of the same id, until it is removed', async () => {
  const { call } = await staffHost();
  const id = await upload(call, await smallPackage('small-hall', { version: '9.0.0' }));
  await call('exhibitions.install', { upload: id });
  expect(await call('exhibitions.list', {})).toMatchObject([{ version: '9.0.0', shipped: false }]);
  await call('exhibitions.remove', { exhibition: 'small-hall' });
  expect(await call('exhibitions.list', {})).toMatchObject([{ version: '1.2.3', shipped: true }]);
});

test('a damaged or incomplete package changes nothing', async () => {
  const { call } = await staffHost();
  const good = await smallPackage('new-hall');
  const damaged = Buffer.from(good);
  damaged.fill(7, 60, 400);
  const bad = await upload(call, damaged);
  expect(await codeOf(call('exhibitions.install', { upload: bad }))).toMatch(/^package\//);
  const { upload: partial } = await call('uploads.begin', { bytes: good.length });
  await call('uploads.add', {
    upload: partial,
    at: 0,
    base64: good.subarray(0, 9).toString('base64'),
  });
  expect(await codeOf(call('exhibitions.install', { upload: partial }))).toBe('upload/incomplete');
  const beyond = call('uploads.add', { upload: partial, at: 5000, base64: 'AAAA' });
  expect(await codeOf(beyond)).toBe('upload/incomplete');
  const unknown = call('exhibitions.install', { upload: crypto.randomUUID() });
  expect(await codeOf(unknown)).toBe('upload/incomplete');
  expect(await idsOf(call)).toEqual(['small-hall']);
});

test('a damaged exhibition never breaks the list, and says why when it is opened', async () => {
  const options = hostPlace();
  mkdirSync(join(options.scenesDir, 'broken'));
  writeFileSync(join(options.scenesDir, 'broken', 'manifest.json'), '{"format":');
  writeSmallHall(options.scenesDir, 'misnamed', { id: 'other-name' });
  writeFileSync(join(options.scenesDir, 'a-file'), '');
  const { call } = await testHost(options);
  const listed = await call('exhibitions.list', {});
  expect(listed.map(({ id, problem }) => [id, problem === undefined])).toEqual([
    ['broken', false],
    ['misnamed', false],
    ['small-hall', true],
  ]);
  const open = (exhibition: string) => codeOf(call('exhibitions.open', { exhibition }));
  expect(await open('broken')).toMatch(/^exhibition\//);
  expect(await open('misnamed')).toBe('exhibition/misnamed');
  expect(await open('nowhere')).toBe('exhibition/unknown');
});

test('a changed document is seen at once', async () => {
  const { call, options } = await testHost();
  expect(await call('exhibitions.list', {})).toMatchObject([{ version: '1.2.3' }]);
  writeSmallHall(options.scenesDir, 'small-hall', { version: '1.2.30' });
  expect(await call('exhibitions.list', {})).toMatchObject([{ version: '1.2.30' }]);
});

test('an installation that a crash cut off leaves the old exhibition or the new one', async () => {
  const options = hostPlace();
  const folder = join(options.dataDir, 'exhibitions');
  mkdirSync(folder, { recursive: true });
  const old = writeSmallHall(folder, 'new-hall');
  renameSync(old, join(folder, '.old-new-hall'));
  mkdirSync(join(folder, '.incoming'));
  mkdirSync(join(folder, '.unpacking-x'));
  const { call } = await testHost(options);
  expect(await idsOf(call)).toEqual(['new-hall', 'small-hall']);
});

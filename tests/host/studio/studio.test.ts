import { randomBytes } from 'node:crypto';
import { readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mostItems } from '#model/studio/draft.ts';
import type { Draft } from '#model/studio/draft.ts';
import { testHost, type Call } from '../test-host.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a6b42' } });

async function upload(call: Call, bytes: Buffer): Promise<string> {
  const { upload: id } = await call('uploads.begin', { bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += 300_000) {
    const base64 = bytes.subarray(at, at + 300_000).toString('base64');
    await call('uploads.add', { upload: id, at, base64 });
  }
  return id;
}

async function studio() {
  const made = await testHost();
  const { call } = made;
  await call('staff.setup', { pin: '246810' });
  await call('staff.unlock', { pin: '246810' });
  const { draft } = await call('studio.create', { title: '我们的展厅', template: 'corridor' });
  const add = async (name: string, bytes: Buffer): Promise<Draft> =>
    call('studio.add', { draft: draft.id, upload: await upload(call, bytes), name });
  return { ...made, id: draft.id, add };
}

test('pictures and texts are taken in, in the order in which they come', async () => {
  const { call, id, add } = await studio();
  await add('大桥_2.jpg', await picture(900, 600).jpeg().toBuffer());
  await add('说明.md', Buffer.from('# 建桥的人\n\n一段文字。\n\n## 小标题\n\n又一段。'));
  const { items } = await add('gbk.txt', Buffer.from([0xce, 0xc4, 0xd7, 0xd6]));
  expect(items.map(({ kind, title }) => [kind, title])).toEqual([
    ['picture', '大桥 2'],
    ['text', '建桥的人'],
    ['text', 'gbk'],
  ]);
  expect(items[1]?.text).toBe('一段文字。\n\n**小标题**\n\n又一段。');
  expect(items[2]?.text).toBe('文字');
  const opened = await call('studio.open', { draft: id });
  expect(opened.documents.hall.exhibits.map((exhibit) => exhibit.id)).toEqual(
    expect.arrayContaining(items.map((item) => item.id)),
  );
});

test('a picture’s place and device are not kept, and it is no larger than a wall needs', async () => {
  const { host, id, add } = await studio();
  const photo = await picture(5000, 2500)
    .withExif({ IFD0: { Model: 'SecretPhone' }, IFD3: { GPSLatitude: '26/1 39/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { items } = await add('photo.jpg', photo);
  const item = items[0];
  if (item?.kind !== 'picture') throw new Error('no picture');
  expect([item.width, item.height]).toEqual([2048, 1024]);
  const file = await host.exhibitionFile(`draft-${id}`, item.media);
  if (!file) throw new Error('not served');
  const kept = await sharp(file).metadata();
  expect(kept.format).toBe('webp');
  expect(kept.exif).toBeUndefined();
});

test('what was taken away comes back with its picture, and is not in the hall meanwhile', async () => {
  const { call, host, id, add } = await studio();
  await add('a.jpg', await picture(300, 200).jpeg().toBuffer());
  const full = await add('b.jpg', await picture(200, 300).jpeg().toBuffer());
  const [, second] = full.items;
  if (second?.kind !== 'picture') throw new Error('no picture');
  const served = () => host.exhibitionFile(`draft-${id}`, second.media);
  await call('studio.save', { draft: { ...full, items: full.items.slice(0, 1) } });
  expect(await served()).toBeUndefined();
  // Another change in between, as when several steps are taken back at once.
  await call('studio.save', { draft: { ...full, title: '别名', items: full.items.slice(0, 1) } });
  const back = await call('studio.save', { draft: full });
  expect(back.draft.items).toEqual(full.items);
  const file = await served();
  if (!file) throw new Error('not served');
  expect((await sharp(file).metadata()).height).toBe(300);
  // Items of elsewhere are still no items of this draft.
  const foreign = { ...full, items: [...full.items, { ...second, id: 'elsewhere' }] };
  expect((await call('studio.save', { draft: foreign })).draft.items).toHaveLength(2);
});

const badFiles: [name: string, bytes: () => Buffer | Promise<Buffer>, code: string][] = [
  ['not-a-picture.jpg', () => randomBytes(5000), 'studio/picture-broken'],
  [
    'cut-off.png',
    async () => (await picture(400, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 3000),
    'studio/picture-broken',
  ],
  ['huge.png', () => picture(20_000, 20).png().toBuffer(), 'studio/picture-too-large'],
  ['program.exe', () => Buffer.from('MZ'), 'studio/kind-unknown'],
  ['page.svg', () => Buffer.from('<svg/>'), 'studio/kind-unknown'],
  ['long.md', () => Buffer.from('字'.repeat(4001)), 'studio/text-too-long'],
  ['binary.txt', () => Buffer.from([0, 1, 2, 0xff, 0xfe]), 'studio/text-unreadable'],
];

test.each(badFiles)('%s is refused by name, and the draft is kept', async (name, bytes, code) => {
  const { call, id, add } = await studio();
  await add('good.jpg', await picture(600, 400).jpeg().toBuffer());
  await expect(add(name, await bytes())).rejects.toMatchObject({
    code,
    text: { 'zh-CN': expect.stringContaining(name) },
  });
  const { draft } = await call('studio.open', { draft: id });
  expect(draft.items).toHaveLength(1);
});

test('names with every sign that Windows allows become titles, never paths', async () => {
  const { id, add, host } = await studio();
  const name = " !#$%&'()+,-.;=@[]^_`{}~ 中文 ..．jpg.jpg";
  const { items } = await add(name, await picture(300, 300).jpeg().toBuffer());
  const item = items[0];
  if (item?.kind !== 'picture') throw new Error('no picture');
  expect(item.media).toMatch(/^media\/p-[0-9a-f]{8}\.webp$/);
  expect(item.title).toContain('中文');
  expect(await host.exhibitionFile(`draft-${id}`, '../draft.json')).toBeUndefined();
  expect(await host.exhibitionFile('draft-..', 'draft.json')).toBeUndefined();
});

test('of 500 pictures a hall takes 120; the next one is refused by name and nothing is lost', async () => {
  const { call, id, add, options } = await studio();
  const { items } = await add('1.jpg', await picture(300, 200).jpeg().toBuffer());
  const file = join(options.dataDir, 'drafts', id, 'draft.json');
  const draft: Draft = JSON.parse(readFileSync(file, 'utf8'));
  const many = Array.from({ length: mostItems }, (_, index) => ({
    ...items[0],
    id: `p-${index}`,
    title: `${index + 1}`,
  }));
  writeFileSync(file, JSON.stringify({ ...draft, items: many }));
  await expect(add('121.jpg', await picture(300, 200).jpeg().toBuffer())).rejects.toMatchObject({
    code: 'studio/too-many',
    text: { 'zh-CN': expect.stringMatching(/120 件，“121.jpg”没有放入/) },
  });
  const kept = await call('studio.open', { draft: id });
  expect(kept.draft.items).toHaveLength(mostItems);
});

test('what lacks author, licence or alt text is not packed; complete, it is installed and open to visitors', async () => {
  const { call, id, add, options } = await studio();
  await add('one.jpg', await picture(600, 400).jpeg().toBuffer());
  await add('two.md', Buffer.from('# 题\n\n文'));
  await expect(call('studio.install', { draft: id })).rejects.toMatchObject({
    code: 'studio/unfinished',
  });
  const { draft } = await call('studio.open', { draft: id });
  const items = draft.items.map((item) =>
    item.kind === 'picture'
      ? { ...item, alt: '一幅画', author: '某人', licence: '本单位自有' }
      : item,
  );
  await call('studio.save', { draft: { ...draft, items } });
  const summary = await call('studio.install', { draft: id });
  expect(summary).toMatchObject({ id, version: '1.1.0', reviewed: false });
  const opened = await call('exhibitions.open', { exhibition: id });
  expect(Object.keys(opened.lightmaps)).toEqual(['room-1']);
  expect(existsSync(join(options.dataDir, 'exhibitions', id, 'manifest.json'))).toBe(true);

  const { bytes } = await call('studio.pack', { draft: id });
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes;) {
    const { base64 } = await call('studio.read-package', { draft: id, at });
    const part = Buffer.from(base64, 'base64');
    parts.push(part);
    at += part.length;
  }
  const file = join(options.dataDir, 'drafts', id, `${id}.xunzhan`);
  expect(Buffer.concat(parts).equals(readFileSync(file))).toBe(true);
}, 120_000);

test('an editor can’t point an item at another file, and what is taken away is no longer served', async () => {
  const { call, id, add, host } = await studio();
  const { items } = await add('one.jpg', await picture(600, 400).jpeg().toBuffer());
  const draft = await add('two.jpg', await picture(600, 400).jpeg().toBuffer());
  const [first, second] = draft.items;
  if (first?.kind !== 'picture' || second?.kind !== 'picture') throw new Error('no pictures');
  const saved = await call('studio.save', {
    draft: { ...draft, items: [{ ...second, media: 'media/other.webp' }] },
  });
  expect(saved.draft.items).toMatchObject([{ id: second.id, media: second.media }]);
  expect(await host.exhibitionFile(`draft-${id}`, first.media)).toBeUndefined();
  expect(await host.exhibitionFile(`draft-${id}`, second.media)).toBeDefined();
  expect(items).toHaveLength(1);
});

test('the studio is behind the staff PIN', async () => {
  const { call } = await studio();
  await call('staff.lock', {});
  await expect(call('studio.drafts', {})).rejects.toMatchObject({ code: 'staff/locked' });
});

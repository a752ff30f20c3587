import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackage } from '#host/exhibition/package-file.ts';
import { XunzhanError } from '#model/errors.ts';
import { describe, expect, it } from 'vitest';
import { exhibitionFolder, temporaryFolder } from './exhibition-folder.ts';
import { entriesOf, listOf, rawZip, writeTo } from './hostile-zip.ts';
import type { RawEntry } from './hostile-zip.ts';

const folder = exhibitionFolder();

/** Opens and unpacks entries; the code of the refusal, or `unpacked`. Nothing may be left behind after a refusal. */
async function attempt(bytes: Buffer): Promise<string> {
  const out = await temporaryFolder();
  const file = await writeTo(join(out, 'a.xunzhan'), bytes);
  try {
    await (await openPackage(file)).extract(join(out, 'in', 'side'));
    return 'unpacked';
  } catch (error) {
    if (!(error instanceof XunzhanError)) throw error;
    await expectCleanRefusal(error, out);
    return error.code;
  }
}

async function expectCleanRefusal(error: XunzhanError, out: string): Promise<void> {
  expect(error.text['zh-CN']).toMatch(/[\u4E00-\u9FFF]/);
  expect(error.text.en?.length).toBeGreaterThan(10);
  const left = existsSync(join(out, 'in')) ? await readdir(join(out, 'in')) : [];
  expect(left).toEqual([]);
  expect(await readdir(out)).not.toContain('evil.json');
}

async function withEntries(change: (entries: RawEntry[]) => RawEntry[]): Promise<string> {
  return attempt(rawZip(change(await entriesOf(await folder))));
}

const words = Buffer.from('# words');

/** Adds an entry and lists it, as a forger would. */
async function withFile(entry: RawEntry): Promise<string> {
  return withEntries(([, ...files]) => [listOf([...files, entry]), ...files, entry]);
}

describe('openPackage', () => {
  it('takes a sound package', async () => {
    expect(await withEntries((entries) => entries)).toBe('unpacked');
  });

  it.each([
    ['../evil.json', 'package/outside'],
    ['media/../../evil.json', 'package/outside'],
    ['..\\evil.json', 'package/outside'],
    ['media\\evil.md', 'package/backslash'],
    ['/etc/evil.json', 'package/absolute'],
    ['C:/evil.json', 'package/absolute'],
    ['c:evil.json', 'package/absolute'],
    ['media//a.md', 'package/name'],
    ['media/./a.md', 'package/name'],
    ['media/con.md', 'package/name'],
    ['media/a.md.', 'package/name'],
    ['media/a\u0000.md', 'package/name'],
    ['media/a\u0007.md', 'package/name'],
    ['media/a:b.md', 'package/name'],
    ['media/logo.svg', 'package/type'],
    ['media/page.html', 'package/type'],
    ['media/a.js', 'package/type'],
    ['a.md', 'package/type'],
    ['node_modules/x.json', 'package/type'],
  ])('refuses the name %j', async (name, code) => {
    expect(await withFile({ name, data: words })).toBe(code);
  });

  it('refuses names that are not UTF-8', async () => {
    const name = Buffer.from([0x6d, 0xff, 0xfe, 0x2e, 0x6d, 0x64]);
    expect(await withEntries((entries) => [...entries, { name, data: words }])).toBe(
      'package/not-zip',
    );
  });

  it('refuses symbolic links, devices and encrypted entries', async () => {
    const data = Buffer.from('/etc/passwd');
    expect(await withFile({ name: 'media/l.md', data, mode: 0o120777 })).toBe('package/link');
    expect(await withFile({ name: 'media/l.md', data, mode: 0o020666 })).toBe('package/link');
    expect(await withFile({ name: 'media/l.md', data, flags: 0x801 })).toBe('package/encrypted');
  });

  it('refuses the same name twice, or in another case, or as a folder', async () => {
    const twin = (name: string) => withEntries((all) => [...all, { name, data: words }]);
    expect(await twin('hall.json')).toBe('package/same-name');
    expect(await twin('HALL.json')).toBe('package/same-name');
    expect(await twin('media/A.png')).toBe('package/same-name');
    const file = { name: 'media/x.md', data: words };
    const below = { name: 'media/x.md/y.md', data: words };
    expect(await withEntries((all) => [...all, file, below])).toBe('package/same-name');
    expect(await withEntries((all) => [...all, below, file])).toBe('package/same-name');
  });

  it('refuses bombs: by ratio, by promise, by overlap, by count', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    expect(await withFile({ name: 'media/z.md', data: zeros })).toBe('package/too-large');
    const liar = { name: 'media/z.md', data: words, promised: 3 * 1024 ** 3 };
    expect(await withFile(liar)).toBe('package/too-large');
    const many = Array.from({ length: 5001 }, (_, n) => ({ name: `media/${n}.md`, data: words }));
    expect(await attempt(rawZip(many))).toBe('package/too-many-files');
    const twice = rawZip(await entriesOf(await folder));
    // The last entry's directory record points at the first entry's bytes.
    const record = twice.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    twice.writeUInt32LE(0, record + 42);
    expect(await attempt(twice)).toMatch(/^package\/(too-large|not-zip)$/);
  });

  it('refuses an entry that holds more than it promises', async () => {
    const entry = { name: 'media/z.md', data: Buffer.alloc(300_000, 'x'), promised: 10 };
    expect(
      await withEntries(([, ...files]) => [
        listOf([...files, { ...entry, data: entry.data.subarray(0, 10) }]),
        ...files,
        entry,
      ]),
    ).toMatch(/^package\/(not-zip|wrong-hash)$/);
  });

  it('refuses changed, missing and added files, and a missing list', async () => {
    const change = (name: string, data: Buffer) =>
      withEntries((all) => all.map((entry) => (entry.name === name ? { ...entry, data } : entry)));
    expect(await withEntries(([, ...files]) => files)).toBe('package/no-content-list');
    expect(await change('content.json', Buffer.from('{"files":7}'))).toBe(
      'package/no-content-list',
    );
    expect(await withEntries((all) => all.filter(({ name }) => name !== 'media/a.png'))).toBe(
      'package/missing-file',
    );
    expect(await withEntries((all) => [...all, { name: 'media/b.md', data: words }])).toBe(
      'package/unlisted-file',
    );
    expect(await change('media/a.png', Buffer.from('x'))).toBe('package/wrong-hash');
    const { data } = (await entriesOf(await folder)).find(({ name }) => name === 'media/a.png') ?? {
      data: words,
    };
    const flipped = Buffer.from(data);
    flipped.writeUInt8(flipped.readUInt8(40) ^ 1, 40);
    expect(await change('media/a.png', flipped)).toBe('package/wrong-hash');
  });

  it('refuses documents with hostile keys, later versions, missing media and disguised files', async () => {
    const rewritten = (name: string, edit: (text: string) => string) =>
      withEntries(([, ...files]) => {
        const changed = files.map((entry) =>
          entry.name === name
            ? { ...entry, data: Buffer.from(edit(entry.data.toString('latin1')), 'latin1') }
            : entry,
        );
        return [listOf(changed), ...changed];
      });
    expect(
      await rewritten('manifest.json', (json) => json.replace('{', '{"__proto__":{"a":1},')),
    ).toBe('package/invalid');
    expect(await rewritten('hall.json', (json) => json.replace('{', '{"constructor":{},'))).toBe(
      'package/invalid',
    );
    expect(
      await rewritten('manifest.json', (json) => json.replace('"schema":1', '"schema":99')),
    ).toBe('format/newer');
    expect(await rewritten('media/a.png', () => '<html><script>alert(1)</script>')).toBe(
      'package/type',
    );
    expect(await rewritten('hall.json', (json) => json.replace('media/a.png', 'media/c.png'))).toBe(
      'package/missing-file',
    );
  });

  it('refuses what is no zip, and empty files', async () => {
    expect(await attempt(Buffer.from('PK but no zip at all'))).toBe('package/not-zip');
    expect(await attempt(Buffer.alloc(0))).toBe('package/not-zip');
  });

  it('refuses or unpacks, and never breaks, whatever byte is damaged or wherever it is cut', async () => {
    const sound = rawZip(await entriesOf(await folder));
    let seed = 20_261_124;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const codes = new Set<string>();
    for (let round = 0; round < 150; round++) {
      const damaged = Buffer.from(
        sound.subarray(0, round % 5 === 0 ? next(sound.length) : undefined),
      );
      for (let flip = 0; flip < 1 + (round % 4) && damaged.length > 0; flip++) {
        damaged.writeUInt8(next(256), next(damaged.length));
      }
      codes.add(await attempt(damaged));
    }
    expect(codes).toContain('package/not-zip');
    expect(codes).not.toContain('internal');
  });
});

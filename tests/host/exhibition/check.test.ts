import { readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkExhibition } from '#host/exhibition/check.ts';
import { describe, expect, it } from 'vitest';
import { exhibitionFolder, picture, put } from './exhibition-folder.ts';

async function errorsOf(folder: string): Promise<string[]> {
  const problems = await checkExhibition(folder);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file }) => `${code} ${file}`);
}

/** A GLB whose JSON chunk says `document`. */
function glb(document: object): Buffer {
  const json = Buffer.from(JSON.stringify(document).padEnd(400));
  const file = Buffer.alloc(20 + json.length);
  file.write('glTF', 0);
  file.writeUInt32LE(2, 4);
  file.writeUInt32LE(file.length, 8);
  file.writeUInt32LE(json.length, 12);
  file.write('JSON', 16);
  json.copy(file, 20);
  return file;
}

describe('checkExhibition', () => {
  it('finds a sound folder in order but for its light', async () => {
    const problems = await checkExhibition(await exhibitionFolder());
    expect(problems.map(({ code }) => code)).toEqual(['light/stale']);
  });

  it.each([
    'script.js',
    'media/logo.svg',
    'media/page.html',
    'media/run.exe',
    'notes.txt',
    'media/README',
  ])('refuses %s in the folder', async (path) => {
    const folder = await exhibitionFolder();
    await put(folder, path, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await errorsOf(folder)).toEqual([`file/type ${path}`]);
  });

  it('refuses media that are not what their names say', async () => {
    const folder = await exhibitionFolder();
    await put(folder, 'media/a.png', '<html><script>alert(1)</script></html>');
    await put(folder, 'media/b.md', '<!doctype html><p>');
    expect(await errorsOf(folder)).toEqual([
      'media/not-what-it-says media/a.png',
      'media/not-what-it-says media/b.md',
    ]);
  });

  it('refuses a model of 200 MB without reading it', async () => {
    const folder = await exhibitionFolder();
    await put(folder, 'media/huge.glb', glb({ asset: { version: '2.0' } }));
    await truncate(join(folder, 'media/huge.glb'), 200 * 2 ** 20);
    expect(await errorsOf(folder)).toContain('media/too-large media/huge.glb');
  });

  it('refuses a picture that is cut off, and one of 20,000 pixels', async () => {
    const folder = await exhibitionFolder();
    const whole = await picture(300, 300);
    await put(folder, 'media/a.png', whole.subarray(0, whole.length - 60));
    expect(await errorsOf(folder)).toEqual(['media/picture-broken media/a.png']);
    await put(folder, 'media/a.png', await picture(20_000, 8));
    expect(await errorsOf(folder)).toEqual(['media/picture-too-large media/a.png']);
  });

  it('refuses a model that fetches files from elsewhere, or is cut off', async () => {
    const folder = await exhibitionFolder();
    const credit = { title: { 'zh-CN': '桥' }, author: '某', licence: 'CC0-1.0' };
    const { manifest } = JSON.parse(JSON.stringify({ manifest: await manifestOf(folder) })) as {
      manifest: { credits: object[] };
    };
    manifest.credits.push({ ...credit, path: 'media/m.glb' });
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await put(folder, 'media/m.glb', glb({ asset: { version: '2.0' } }));
    expect(await errorsOf(folder)).toEqual([]);
    await put(folder, 'media/m.glb', glb({ images: [{ uri: 'https://example.org/a.png' }] }));
    expect(await errorsOf(folder)).toEqual(['media/glb media/m.glb']);
    await put(folder, 'media/m.glb', glb({}).subarray(0, 100));
    expect(await errorsOf(folder)).toEqual(['media/glb media/m.glb']);
  });

  it('refuses links', async () => {
    const folder = await exhibitionFolder();
    await symlink('/etc/hostname', join(folder, 'media', 'b.md'));
    expect(await errorsOf(folder)).toEqual(['file/not-plain media/b.md']);
  });

  it('says where to look when there is nothing', async () => {
    await expect(checkExhibition('/nowhere/at-all')).rejects.toMatchObject({
      code: 'exhibition/missing',
    });
  });
});

async function manifestOf(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

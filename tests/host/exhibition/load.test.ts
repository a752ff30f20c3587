import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadExhibition } from '#host/exhibition/load.ts';
import { describe, expect, it } from 'vitest';
import { exhibitionFolder, put, temporaryFolder } from './exhibition-folder.ts';

describe('loadExhibition', () => {
  it('reads old documents as those of this version', async () => {
    const { manifest, hall, warnings } = await loadExhibition(await exhibitionFolder());
    expect(manifest.title).toEqual({ 'zh-CN': '旧展' });
    expect(hall.schema).toBe(2);
    expect(warnings).toEqual([]);
  });

  it('lists the rooms that have a lightmap', async () => {
    const folder = await exhibitionFolder();
    await put(folder, 'baked/hall.light', 'x');
    await put(folder, 'baked/gone.light', 'x');
    expect((await loadExhibition(folder)).lightmaps).toEqual({ hall: 'baked/hall.light' });
  });

  it('goes on without a medium and with an unknown kind, and warns', async () => {
    const folder = await exhibitionFolder(({ hall }) => {
      hall['exhibits'] = (hall['exhibits'] as object[]).map((exhibit, index) =>
        index === 0 ? { ...exhibit, kind: 'hologram' } : exhibit,
      );
    });
    await rm(join(folder, 'media/a.png'));
    const { hall, warnings } = await loadExhibition(folder);
    expect(hall.exhibits.map(({ kind }) => kind)).toEqual(['hologram', 'picture']);
    expect(warnings.map(({ code }) => code).toSorted()).toEqual([
      'exhibit/unknown-kind',
      'media/missing',
    ]);
  });

  it('does without tours and quizzes', async () => {
    const folder = await exhibitionFolder();
    await rm(join(folder, 'tours.json'));
    await rm(join(folder, 'quizzes.json'));
    const { tours, quizzes } = await loadExhibition(folder);
    expect([tours.tours, quizzes.quizzes]).toEqual([[], []]);
  });

  it.each([
    ['exhibition/missing', (folder: string) => rm(join(folder, 'hall.json'))],
    ['exhibition/invalid', (folder: string) => writeFile(join(folder, 'hall.json'), '{')],
    ['format/newer', (folder: string) => writeFile(join(folder, 'hall.json'), '{"schema":99}')],
  ])('refuses with %s and says why', async (code, spoil) => {
    const folder = await exhibitionFolder();
    await spoil(folder);
    await expect(loadExhibition(folder)).rejects.toMatchObject({
      code,
      text: { 'zh-CN': expect.stringContaining('hall.json') },
    });
  });

  it('refuses a folder that is not there', async () => {
    const folder = join(await temporaryFolder(), 'nowhere');
    await expect(loadExhibition(folder)).rejects.toMatchObject({ code: 'exhibition/missing' });
  });
});

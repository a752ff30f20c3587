import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkExhibition } from '#host/exhibition/check.ts';
import { packExhibition } from '#host/exhibition/pack.ts';
import { openPackage } from '#host/exhibition/package-file.ts';
import { describe, expect, it } from 'vitest';
import { exhibitionFolder, temporaryFolder } from './exhibition-folder.ts';

describe('a package', () => {
  it('comes apart as it was put together', async () => {
    const folder = await exhibitionFolder();
    const out = await temporaryFolder();
    const file = join(out, 'a.xunzhan');
    const { contentHash } = await packExhibition(folder, file);
    const opened = await openPackage(file);
    expect(opened.manifest.id).toBe('old-hall');
    expect(opened.contentHash).toBe(contentHash);
    await opened.extract(join(out, 'unpacked'));
    for (const path of ['manifest.json', 'hall.json', 'media/a.png']) {
      expect(await readFile(join(out, 'unpacked', path))).toEqual(
        await readFile(join(folder, path)),
      );
    }
    expect((await checkExhibition(file)).map(({ code }) => code)).toEqual(['light/stale']);
    expect((await readdir(out)).toSorted()).toEqual(['a.xunzhan', 'unpacked']);
  });

  it('has the same bytes every time, and another hash when anything changes', async () => {
    const folder = await exhibitionFolder();
    const out = await temporaryFolder();
    const first = await packExhibition(folder, join(out, 'a.xunzhan'));
    const second = await packExhibition(folder, join(out, 'b.xunzhan'));
    expect(second.contentHash).toBe(first.contentHash);
    expect(await readFile(join(out, 'b.xunzhan'))).toEqual(await readFile(join(out, 'a.xunzhan')));
    const quizzes = join(folder, 'quizzes.json');
    await writeFile(quizzes, `${await readFile(quizzes, 'utf8')} `);
    const third = await packExhibition(folder, join(out, 'c.xunzhan'));
    expect(third.contentHash).not.toBe(first.contentHash);
  });

  it('is not made of an exhibition with errors, and leaves nothing behind', async () => {
    const folder = await exhibitionFolder(({ hall }) => delete hall['rooms']);
    const out = await temporaryFolder();
    await expect(packExhibition(folder, join(out, 'a.xunzhan'))).rejects.toMatchObject({
      code: 'package/not-in-order',
    });
    expect(await readdir(out)).toEqual([]);
  });

  it('does not overwrite a folder', async () => {
    const folder = await exhibitionFolder();
    const out = await temporaryFolder();
    await packExhibition(folder, join(out, 'a.xunzhan'));
    const opened = await openPackage(join(out, 'a.xunzhan'));
    await expect(opened.extract(folder)).rejects.toMatchObject({ code: 'package/target-exists' });
    expect(existsSync(join(folder, 'manifest.json'))).toBe(true);
  });
});

describe('npm run exhibition -- check', () => {
  const run = (path: string) => {
    try {
      const output = execFileSync(process.execPath, ['host/exhibition/cli.ts', 'check', path]);
      return { status: 0, output: output.toString() };
    } catch (error) {
      const failed = error as { status: number; stdout: Buffer };
      return { status: failed.status, output: failed.stdout.toString() };
    }
  };

  it('ends with 0 when all is in order, and with 1 and both languages when not', async () => {
    expect(run(await exhibitionFolder()).status).toBe(0);
    const wrong = await exhibitionFolder(({ hall }) => {
      hall['entrance'] = { room: 'attic', viewpoint: { floor: [1, 1], heading: 0 } };
    });
    const { status, output } = run(wrong);
    expect(status).toBe(1);
    expect(output).toContain('hall.json · entrance.room');
    expect(output).toContain('没有编号为 attic 的展区');
    expect(output).toContain('There is no room with the id attic');
  });
});

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bakeExhibition } from '#host/bake/bake-exhibition.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { decodeLightPlanes, readLightHeader } from '#model/lightmap/codec.ts';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../exhibition/exhibition-folder.ts';
import { box, hallOf } from './box-room.ts';

/** Two small rooms with a door; `edit` changes the hall. */
async function exhibition(): Promise<{
  folder: string;
  edit: (change: (hall: Hall) => void) => Promise<void>;
}> {
  const folder = await temporaryFolder();
  const manifest = await readFile('tests/fixtures/documents/manifest-1.json', 'utf8');
  await writeFile(join(folder, 'manifest.json'), manifest);
  const track = { kind: 'track' as const, wall: 0 };
  const hall = hallOf(
    [box('a', 0, 2, 2, { fittings: [track] }), box('b', 2.2, 2, 2, { fittings: [track] })],
    [
      {
        id: 'door',
        from: { room: 'a', wall: 1, at: 1 },
        to: { room: 'b', wall: 3 },
        width: 1,
        height: 2.1,
      },
    ],
  );
  const edit = async (change: (hall: Hall) => void) => {
    change(hall);
    await writeFile(join(folder, 'hall.json'), JSON.stringify(hall));
  };
  await edit(() => {});
  return { folder, edit };
}
type Hall = ReturnType<typeof hallOf>;

describe('bakeExhibition', () => {
  it('bakes each room once, and again only what has changed', { timeout: 120_000 }, async () => {
    const { folder, edit } = await exhibition();
    const shares: number[] = [];
    const first = await bakeExhibition(folder, {
      quality: 'quick',
      onProgress: ({ share }) => void shares.push(share),
    });
    expect(first.baked.map(({ room }) => room)).toEqual(['a', 'b']);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect((await readdir(join(folder, 'baked'))).toSorted()).toEqual([
      'a.light',
      'b.light',
      'bake.json',
    ]);

    await edit((hall) => hall.rooms.forEach((room) => (room.title = { 'zh-CN': '新名' })));
    const second = await bakeExhibition(folder, { quality: 'quick' });
    expect([second.baked, second.kept]).toEqual([[], ['a', 'b']]);

    await edit((hall) =>
      hall.rooms[1]?.fittings.push({ kind: 'bench', floor: [3.2, 1], length: 1 }),
    );
    const third = await bakeExhibition(folder, { quality: 'quick', rooms: ['b'] });
    expect(third.baked.map(({ room }) => room)).toEqual(['b']);

    const { lightmap } = buildRoom(hallIn(await readFile(join(folder, 'hall.json'), 'utf8')), 'b');
    const header = readLightHeader(new Uint8Array(await readFile(join(folder, 'baked/b.light'))));
    expect([header.width, header.height]).toEqual([lightmap.width, lightmap.height]);
    const light = decodeLightPlanes(gunzipSync(header.body), header);
    expect(light.length).toBe(lightmap.width * lightmap.height * 4);
  });

  it('names the rooms there are when asked for another', async () => {
    const { folder } = await exhibition();
    await expect(bakeExhibition(folder, { rooms: ['attic'] })).rejects.toMatchObject({
      code: 'bake/no-room',
      text: { en: expect.stringContaining('a, b') },
    });
  });

  it('stops in the middle and leaves nothing half done', { timeout: 60_000 }, async () => {
    const { folder } = await exhibition();
    const controller = new AbortController();
    const baking = bakeExhibition(folder, {
      quality: 'quick',
      signal: controller.signal,
      onProgress: ({ share }) => share > 0.1 && controller.abort(new Error('enough')),
    });
    await expect(baking).rejects.toThrow('enough');
    const left = await readdir(join(folder, 'baked')).catch(() => []);
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

function hallIn(json: string): Hall {
  return JSON.parse(json);
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import sharp from 'sharp';
import { hallViewpoints, viewpointLoad } from '#model/budget/hall-load.ts';
import type { NamedViewpoint } from '#model/budget/hall-load.ts';
import type { ModelFacts } from '#model/budget/part-load.ts';
import { roomLoad } from '#model/budget/room-load.ts';
import type { Load, MediaFacts, RoomLoad } from '#model/budget/room-load.ts';
import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import type { Documents } from '#model/format/documents.ts';
import { surfaceKind } from '#model/finishes/surface-kind.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { letteringOutlines } from './lettering.ts';
import { modelFacts } from './model-facts.ts';

/** What a hall costs to draw in a headset, for one eye. */
export interface HallBudget {
  viewpoints: (NamedViewpoint & { load: Load })[];
  /** What each exhibit adds. */
  exhibits: ReadonlyMap<string, Load>;
}

const surfaces = fileURLToPath(new URL('../../assets/textures', import.meta.url));

/** Measures every viewpoint of a hall whose documents and media are sound, without drawing anything. */
export async function measureBudget(directory: string, documents: Documents): Promise<HallBudget> {
  const { hall, tours } = documents;
  const lettering = letteringOutlines(letteringCharacters(hall));
  const built = hall.rooms.map(({ id }) => buildRoom(hall, id, lettering));
  const facts = await readFacts(directory, documents, built);
  const rooms = new Map<string, RoomLoad>(
    built.map((room) => [
      room.id,
      roomLoad(
        room,
        hall.exhibits.filter((exhibit) => exhibit.room === room.id),
        facts,
      ),
    ]),
  );
  const viewpoints = hallViewpoints(hall, tours).map((viewpoint) => ({
    ...viewpoint,
    load: viewpointLoad(hall, rooms, viewpoint),
  }));
  return {
    viewpoints,
    exhibits: new Map([...rooms.values()].flatMap(({ exhibits }) => [...exhibits])),
  };
}

async function readFacts(
  directory: string,
  { hall }: Documents,
  built: readonly BuiltRoom[],
): Promise<MediaFacts> {
  const pixels = new Map<string, readonly [number, number]>();
  const models = new Map<string, ModelFacts>();
  const readPixels = async (key: string, file: string) => {
    if (pixels.has(key)) return;
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    pixels.set(key, [width, height]);
  };
  for (const mesh of built.flatMap(({ meshes }) => meshes)) {
    const { texture } = surfaceKind(mesh.finish);
    if (!texture?.startsWith('surface:')) continue;
    const set = texture.slice('surface:'.length);
    await readPixels(texture, join(surfaces, `${set}_color.webp`));
  }
  for (const exhibit of hall.exhibits) {
    if (!isKnownExhibit(exhibit)) continue;
    if (exhibit.kind === 'model') {
      const found = await modelFacts(await readFile(join(directory, exhibit.media)));
      if (found) models.set(exhibit.media, found);
    }
    const picture =
      exhibit.kind === 'video'
        ? exhibit.poster
        : exhibit.kind === 'picture' || exhibit.kind === 'panorama'
          ? exhibit.media
          : undefined;
    if (picture !== undefined) await readPixels(picture, join(directory, picture));
  }
  return { pixels: (key) => pixels.get(key), model: (media) => models.get(media) };
}

import { ClampToEdgeWrapping, DataTexture, HalfFloatType, LinearFilter, RGBAFormat } from 'three';
import type { FetchedLight } from './fetch-light.ts';
import type { RoomBuilder } from './room-builder.ts';
import type { RoomContext } from './room-context.ts';

/** A room's baked light; undefined where there is none or it can't be read. */
export async function loadRoomLight(
  room: string,
  builder: RoomBuilder,
  { documents, warn }: RoomContext,
): Promise<DataTexture | undefined> {
  const file = documents.lightmaps[room];
  if (!file) return undefined;
  try {
    return lightTexture(await builder.light(documents.base + file));
  } catch {
    warn(file, 'light can not be read; a quick light stands in');
    return undefined;
  }
}

function lightTexture({ texels, width, height }: FetchedLight): DataTexture {
  const texture = new DataTexture(texels, width, height, RGBAFormat, HalfFloatType);
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
  texture.generateMipmaps = false;
  texture.needsUpdate = true;
  return texture;
}

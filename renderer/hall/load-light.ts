import { decodeLightPlanes, readLightHeader } from '#model/lightmap/codec.ts';
import { ClampToEdgeWrapping, DataTexture, HalfFloatType, LinearFilter, RGBAFormat } from 'three';
import type { RoomContext } from './room-context.ts';

/** A room's baked light; undefined where there is none or it can't be read. */
export async function loadRoomLight(
  room: string,
  { documents, warn }: RoomContext,
): Promise<DataTexture | undefined> {
  const file = documents.lightmaps[room];
  if (!file) return undefined;
  try {
    return await loadLight(documents.base + file);
  } catch {
    warn(file, 'light can not be read; a quick light stands in');
    return undefined;
  }
}

/** Loads a baked lightmap as a half-float texture: irradiance / pi, linear, rows from uv [0, 0]. */
async function loadLight(address: string): Promise<DataTexture> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  const file = new Uint8Array(await reply.arrayBuffer());
  const { width, height, body } = readLightHeader(file);
  const inflated = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  const planes = new Uint8Array(await new Response(inflated).arrayBuffer());
  const texture = new DataTexture(
    decodeLightPlanes(planes, { width, height }),
    width,
    height,
    RGBAFormat,
    HalfFloatType,
  );
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
  texture.generateMipmaps = false;
  texture.needsUpdate = true;
  return texture;
}

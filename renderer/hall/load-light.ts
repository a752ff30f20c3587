import { decodeLightPlanes, readLightHeader } from '#model/lightmap/codec.ts';
import { ClampToEdgeWrapping, DataTexture, HalfFloatType, LinearFilter, RGBAFormat } from 'three';

/** Loads a baked lightmap as a half-float texture: irradiance / pi, linear, rows from uv [0, 0]. */
export async function loadLight(address: string): Promise<DataTexture> {
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

import { decodeLightPlanes, readLightHeader } from '#model/lightmap/codec.ts';

/** A lightmap as the card takes it: RGBA half floats, irradiance / pi, linear, rows from uv [0, 0]. */
export interface FetchedLight {
  width: number;
  height: number;
  texels: ReturnType<typeof decodeLightPlanes>;
}

/** Fetches and decodes a file of baked light. Throws where there is none or it can't be read. */
export async function fetchLight(address: string): Promise<FetchedLight> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  const file = new Uint8Array(await reply.arrayBuffer());
  const { width, height, body } = readLightHeader(file);
  const inflated = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  const planes = new Uint8Array(await new Response(inflated).arrayBuffer());
  return { width, height, texels: decodeLightPlanes(planes, { width, height }) };
}

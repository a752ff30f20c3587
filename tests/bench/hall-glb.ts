import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { Document, NodeIO } from '@gltf-transform/core';
import type { Material, Texture } from '@gltf-transform/core';
import sharp from 'sharp';
import { letteringOutlines } from '#host/exhibition/lettering.ts';
import { finishColour } from '#model/finishes/finish-ref.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import type { Hall } from '#model/format/hall.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import type { BuiltMesh } from '#model/geometry/built-room.ts';
import { decodeLightPlanes, readLightHeader } from '#model/lightmap/codec.ts';
import { fromHalf } from '#model/lightmap/half-float.ts';
import { linear, surfaceKind } from '#model/finishes/surface-kind.ts';

/**
 * A room of a hall as one plain GLB, as a person without this program would export it: a mesh and a material for
 * each finish, colour textures inside, the lightmap (8 bits) as occlusion texture on the second uv set.
 */
export async function exportRoomGlb(
  scene: string,
  roomId: string,
  assets: string,
): Promise<Uint8Array> {
  const hall: Hall = JSON.parse(readFileSync(`${scene}/hall.json`, 'utf8'));
  const room = buildRoom(hall, roomId, letteringOutlines(letteringCharacters(hall)));
  const document = new Document();
  const buffer = document.createBuffer();
  const root = document.createScene(roomId);
  const light = await lightTexture(document, `${scene}/baked/${roomId}.light`);
  const textures = new Map<string, Texture>();
  for (const mesh of [...room.meshes, ...room.faces]) {
    const material = makeMaterial(document, mesh, textures, assets);
    if (light) material.setOcclusionTexture(light).getOcclusionTextureInfo()?.setTexCoord(1);
    const { tile } = surfaceKind(mesh.finish);
    const uvs = mesh.uvs.map((value, index) => value / (tile[index % 2] ?? 1));
    const accessor = (type: 'VEC2' | 'VEC3' | 'SCALAR', array: Float32Array | Uint32Array) =>
      document.createAccessor().setType(type).setArray(array.slice()).setBuffer(buffer);
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setAttribute('POSITION', accessor('VEC3', mesh.positions))
      .setAttribute('NORMAL', accessor('VEC3', mesh.normals))
      .setAttribute('TEXCOORD_0', accessor('VEC2', uvs))
      .setAttribute('TEXCOORD_1', accessor('VEC2', mesh.lightUvs))
      .setIndices(accessor('SCALAR', mesh.indices));
    root.addChild(document.createNode().setMesh(document.createMesh().addPrimitive(primitive)));
  }
  return new NodeIO().writeBinary(document);
}

function makeMaterial(
  document: Document,
  mesh: BuiltMesh,
  textures: Map<string, Texture>,
  assets: string,
): Material {
  const material = document.createMaterial().setRoughnessFactor(1).setMetallicFactor(0);
  const key = surfaceKind(mesh.finish).texture;
  if (!key?.startsWith('surface:')) {
    const [r, g, b] = linear(finishColour(mesh.finish));
    return material.setBaseColorFactor([r, g, b, 1]);
  }
  const file = `${assets}/textures/${key.slice('surface:'.length)}_color.webp`;
  let texture = textures.get(file);
  if (!texture) {
    texture = document.createTexture(key).setImage(readFileSync(file)).setMimeType('image/webp');
    textures.set(file, texture);
  }
  return material.setBaseColorTexture(texture);
}

async function lightTexture(document: Document, file: string): Promise<Texture | undefined> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    return undefined;
  }
  const { width, height, body } = readLightHeader(bytes);
  const halves = decodeLightPlanes(gunzipSync(body), { width, height });
  const pixels = Buffer.alloc(width * height * 3);
  for (let texel = 0; texel < width * height; texel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const light = Math.max(0, fromHalf(halves[texel * 4 + channel] ?? 0));
      pixels[texel * 3 + channel] = Math.min(255, Math.sqrt(light / 4) * 255);
    }
  }
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return document.createTexture('light').setImage(png).setMimeType('image/png');
}

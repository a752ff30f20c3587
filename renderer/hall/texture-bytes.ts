import { CompressedTexture, HalfFloatType, Mesh, RGFormat, ShaderMaterial, Texture } from 'three';
import type { Material, Scene } from 'three';

/** Bytes that the textures of all visible meshes take up, each counted once, mips included. */
export function textureBytes(scene: Scene): number {
  const seen = new Set<Texture>();
  scene.traverseVisible((object) => {
    if (!(object instanceof Mesh)) return;
    const materials: Material[] = Array.isArray(object.material)
      ? object.material
      : [object.material];
    for (const material of materials) {
      // Our own materials hold their textures as uniforms, those of models as properties.
      const held =
        material instanceof ShaderMaterial
          ? Object.values(material.uniforms).map(({ value }) => value as unknown)
          : Object.values(material);
      for (const value of held) if (value instanceof Texture) seen.add(value);
    }
  });
  let bytes = 0;
  for (const texture of seen) bytes += bytesOf(texture);
  return bytes;
}

function bytesOf(texture: Texture): number {
  if (texture instanceof CompressedTexture) {
    return texture.mipmaps?.reduce((sum, { data }) => sum + (data?.byteLength ?? 0), 0) ?? 0;
  }
  const image: unknown = Array.isArray(texture.image) ? texture.image[0] : texture.image;
  if (typeof image !== 'object' || image === null) return 0;
  const printed: unknown = texture.userData['pixels'];
  const [width, height] = Array.isArray(printed)
    ? [Number(printed[0]), Number(printed[1])]
    : image instanceof HTMLVideoElement
      ? [image.videoWidth, image.videoHeight]
      : 'width' in image && 'height' in image
        ? [Number(image.width), Number(image.height)]
        : [0, 0];
  const channels = texture.format === RGFormat ? 2 : 4;
  const each = texture.type === HalfFloatType ? 2 : 1;
  const sides = 'isCubeTexture' in texture && texture.isCubeTexture ? 6 : 1;
  return width * height * channels * each * sides * (texture.generateMipmaps ? 4 / 3 : 1);
}

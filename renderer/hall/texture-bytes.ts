import { HalfFloatType, Mesh, RGFormat, ShaderMaterial, Texture } from 'three';
import type { Scene } from 'three';

/** Bytes that the textures of all visible meshes take up, each counted once, mips included. */
export function textureBytes(scene: Scene): number {
  const seen = new Set<Texture>();
  scene.traverseVisible((object) => {
    if (!(object instanceof Mesh) || !(object.material instanceof ShaderMaterial)) return;
    for (const uniform of Object.values(object.material.uniforms)) {
      if (uniform.value instanceof Texture) seen.add(uniform.value);
    }
  });
  let bytes = 0;
  for (const texture of seen) bytes += bytesOf(texture);
  return bytes;
}

function bytesOf(texture: Texture): number {
  const image: unknown = Array.isArray(texture.image) ? texture.image[0] : texture.image;
  if (typeof image !== 'object' || image === null) return 0;
  const printed: unknown = texture.userData['pixels'];
  const [width, height] = Array.isArray(printed)
    ? [Number(printed[0]), Number(printed[1])]
    : 'width' in image && 'height' in image
      ? [Number(image.width), Number(image.height)]
      : [0, 0];
  const channels = texture.format === RGFormat ? 2 : 4;
  const each = texture.type === HalfFloatType ? 2 : 1;
  const sides = 'isCubeTexture' in texture && texture.isCubeTexture ? 6 : 1;
  return width * height * channels * each * sides * (texture.generateMipmaps ? 4 / 3 : 1);
}

import { RepeatWrapping, SRGBColorSpace, Texture } from 'three';
import { isPattern } from '#model/finishes/pattern-sides.ts';
import { makePattern } from './patterns.ts';

const surfaceFiles = import.meta.glob<string>('../../assets/textures/*_color.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

type TilingKey = `surface:${string}` | `pattern:${string}`;

interface Entry {
  texture: Promise<Texture>;
  users: number;
}

/** Textures in use, each loaded once however many rooms need it, and released with its last user. */
export class TextureStore {
  private readonly entries = new Map<string, Entry>();

  /** A tiling texture, `surface:<set>` of `assets/textures` or `pattern:<name>`; release it by the same key. */
  tiling(key: TilingKey): Promise<Texture> {
    return this.acquire(key, async () => {
      const name = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('pattern:')) {
        if (!isPattern(name)) throw new Error(`no pattern ${name}`);
        return makePattern(name);
      }
      const address = surfaceFiles[`../../assets/textures/${name}_color.webp`];
      if (!address) throw new Error(`no texture ${name}`);
      const texture = await loadImage(address, 1024);
      texture.wrapS = texture.wrapT = RepeatWrapping;
      return texture;
    });
  }

  /** A picture of the package, at most `longest` pixels on its longer side. */
  picture(address: string, longest: number): Promise<Texture> {
    return this.acquire(address, () => loadImage(address, longest));
  }

  release(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    this.entries.delete(key);
    void entry.texture.then(disposeTexture, () => undefined);
  }

  dispose(): void {
    for (const entry of this.entries.values()) {
      void entry.texture.then(disposeTexture, () => undefined);
    }
    this.entries.clear();
  }

  private acquire(key: string, load: () => Promise<Texture>): Promise<Texture> {
    const known = this.entries.get(key);
    if (known) {
      known.users += 1;
      return known.texture;
    }
    const texture = load();
    this.entries.set(key, { texture, users: 1 });
    texture.catch(() => this.entries.delete(key));
    return texture;
  }
}

/** Decodes off the main thread and never keeps more pixels than asked for. */
async function loadImage(address: string, longest: number): Promise<Texture> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${reply.status} ${address}`);
  const blob = await reply.blob();
  const options: ImageBitmapOptions = {
    imageOrientation: 'flipY',
    premultiplyAlpha: 'none',
    colorSpaceConversion: 'none',
  };
  let bitmap = await createImageBitmap(blob, options);
  const share = longest / Math.max(bitmap.width, bitmap.height);
  if (share < 1) {
    const whole = bitmap;
    bitmap = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * share)),
      resizeHeight: Math.max(1, Math.round(whole.height * share)),
      resizeQuality: 'high',
    });
    whole.close();
  }
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}

function disposeTexture(texture: Texture): void {
  texture.dispose();
  const image: unknown = texture.image;
  if (image instanceof ImageBitmap) image.close();
}

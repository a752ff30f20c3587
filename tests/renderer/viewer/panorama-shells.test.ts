import { panoramaShells } from '#renderer/viewer/panorama-shells.ts';
import { Layers, Raycaster, Texture, Vector2, Vector3 } from 'three';
import { expect, it } from 'vitest';

/** What an eye draws: everybody's layer and its own, as three's WebXRManager sets them. */
const eye = (own: 1 | 2) => {
  const layers = new Layers();
  layers.enable(own);
  return layers;
};

/** Which part of the file stands at the zenith and at the nadir, 0 = the file's lower edge. */
const ends = (texture: Texture | null) => {
  if (!texture) throw new Error('no picture');
  texture.updateMatrix();
  return [1, 0].map((v) => new Vector2(0.5, v).applyMatrix3(texture.matrix).y);
};

it('gives each eye its own half of a stereo pair, the left one above', () => {
  const shells = panoramaShells(new Texture(), 'top-bottom', 8);
  const seenBy = (own: 1 | 2) => shells.filter(({ layers }) => layers.test(eye(own)));
  const [left, right] = [seenBy(1), seenBy(2)];
  expect([left.length, right.length]).toEqual([1, 1]);
  expect(ends(left[0]?.material.map ?? null)).toEqual([1, 0.5]);
  expect(ends(right[0]?.material.map ?? null)).toEqual([0.5, 0]);
  expect(left[0]?.material.map).not.toBe(right[0]?.material.map);
  // One picture in memory for both.
  expect(left[0]?.material.map?.source).toBe(right[0]?.material.map?.source);
});

it('shows a picture without a pair whole, to both eyes', () => {
  const [shell, ...more] = panoramaShells(new Texture(), 'mono', 8);
  expect(more).toEqual([]);
  expect([1, 2].map((own) => shell?.layers.test(eye(own === 1 ? 1 : 2)))).toEqual([true, true]);
  expect(ends(shell?.material.map ?? null)).toEqual([1, 0]);
});

it('is not mirrored: from the middle, what lies to the right of the picture lies to the right', () => {
  const [shell] = panoramaShells(new Texture(), 'mono', 8);
  if (!shell) throw new Error('no sphere');
  shell.updateMatrixWorld();
  const at = (x: number, y: number, z: number) => {
    const ray = new Raycaster(new Vector3(), new Vector3(x, y, z).normalize());
    return ray.intersectObject(shell)[0]?.uv;
  };
  // The picture's middle is towards -x; from there +z is behind the left shoulder, -z to the right.
  expect(at(-1, 0, 0)?.x).toBeCloseTo(0.5, 1);
  expect(at(-1, 0, -0.3)?.x).toBeGreaterThan(0.52);
  expect(at(-1, 0.5, 0)?.y).toBeGreaterThan(0.6);
});

import { expect, test } from 'vitest';
import type { FinishRef } from '#model/finishes/finish-ref.ts';
import { finishes } from '#model/finishes/finishes.ts';
import type { FinishName } from '#model/finishes/finishes.ts';
import type { BuiltFace, BuiltMesh } from '#model/geometry/built-room.ts';
import { mergeFaces } from '#renderer/materials/merge-faces.ts';
import type { PaintedFace } from '#renderer/materials/merge-faces.ts';
import { mergeMeshes } from '#renderer/materials/merge-meshes.ts';
import { luminance, surfaceKind, surfaceTint } from '#model/finishes/surface-kind.ts';

const finishNames = Object.keys(finishes) as FinishName[];

const quad = (finish: FinishRef): BuiltMesh => ({
  finish,
  positions: Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]),
  normals: Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
  uvs: Float32Array.from([0, 0, 2.4, 0, 2.4, 1.2, 0, 1.2]),
  lightUvs: new Float32Array(8),
  indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
});

test('a room of every finish takes at most two draws and the glass', () => {
  const batches = mergeMeshes(finishNames.map(quad));
  expect(batches.length).toBeLessThanOrEqual(3);
  expect(batches.filter((batch) => batch.glass)).toHaveLength(1);
  const vertices = batches.reduce(
    (sum, { geometry }) => sum + geometry.getAttribute('position').count,
    0,
  );
  expect(vertices).toBe(finishNames.length * 4);
});

test('indices of the second mesh point at its own vertices, textures are counted in tiles', () => {
  const [batch] = mergeMeshes([quad('paper'), quad('timber-dark')]);
  expect([...(batch?.geometry.getIndex()?.array ?? [])].slice(6)).toEqual([4, 5, 6, 4, 6, 7]);
  const uv = batch?.geometry.getAttribute('uv');
  expect([uv?.getX(6), uv?.getY(6)]).toEqual([1, 1]);
});

test('a tint over a texture is a factor, over plaster the colour itself', () => {
  const timber = { name: 'timber-dark', tint: '#4a3424' } as const;
  expect(surfaceTint(timber, surfaceKind(timber))).toEqual([1, 1, 1]);
  const [red] = surfaceTint('paper', surfaceKind('paper'));
  expect(red).toBeCloseTo(0.863, 2);
  expect(luminance('#ffffff')).toBeCloseTo(1);
});

test('faces share a draw as long as textures and glowing exhibits fit', () => {
  const faces = Array.from({ length: 23 }, (_, index): PaintedFace => {
    const face: BuiltFace = {
      ...quad('board'),
      exhibit: `e-${index}`,
      face: 'front',
      size: [1, 1],
    };
    return { face, manner: 'plain', crop: [0, 0, 1, 1], ink: [0, 0, 0] };
  });
  const batches = mergeFaces(faces);
  expect(batches.map((batch) => batch.exhibits.length)).toEqual([10, 10, 3]);
  const kinds = batches[0]?.geometry.getAttribute('face');
  expect(kinds?.getX(4)).toBe(16);
});

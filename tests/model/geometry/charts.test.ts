import type { Exhibit } from '#model/exhibits/registry.ts';
import { finishName } from '#model/finishes/finish-ref.ts';
import { finishes } from '#model/finishes/finishes.ts';
import type { BuiltMesh, BuiltRoom } from '#model/geometry/built-room.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { packCharts } from '#model/geometry/chart-packer.ts';
import { describe, expect, it } from 'vitest';
import { hallOf, randoms, rectangle, roomOf } from './fixtures.ts';

/** Texels that the packer keeps free between charts: the bicubic look-up reaches two beyond each edge. */
const gutter = 4;

const exhibits: Exhibit[] = [
  {
    id: 'photo',
    room: 'room',
    kind: 'picture',
    anchor: { wall: 0, at: 4, height: 1.52 },
    size: [1.2, 0.8],
    title: { 'zh-CN': '图' },
    media: 'media/photo.webp',
  },
  {
    id: 'words',
    room: 'room',
    kind: 'panel',
    anchor: { wall: 2, at: 4, height: 1.52 },
    size: [1.1, 0.9],
    title: { 'zh-CN': '文' },
  },
];

function furnished(): BuiltRoom {
  const room = roomOf(rectangle(0, 0, 8, 6), {
    finishes: { floor: 'terrazzo', walls: 'paper', ceiling: 'plaster-warm' },
    windows: [{ id: 'w', wall: 1, at: 3, sill: 1, width: 1.5, height: 1.2 }],
    fittings: [
      { kind: 'bench', floor: [4, 3], length: 1.8 },
      { kind: 'track', wall: 0 },
      { kind: 'relief', form: 'gorge', wall: 3, at: 3, height: 1.6, size: [3, 1.2] },
      { kind: 'rock', wall: 2, from: 6 },
      { kind: 'stool', floor: [2, 2], shape: 'drum' },
    ],
  });
  return buildRoom(hallOf([room], [], exhibits), 'room');
}

const lit = ({ finish }: BuiltMesh) =>
  !['emissive', 'daylight', 'glass'].includes(finishes[finishName(finish)].look);

describe('charts of a furnished room', () => {
  const room = furnished();
  const { charts, lightmap } = room;
  const meshes = [...room.meshes, ...room.faces].filter(lit);

  it('lie inside the lightmap, apart by the gutter', () => {
    for (const [index, a] of charts.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(gutter);
      expect(a.y).toBeGreaterThanOrEqual(gutter);
      expect(a.x + a.width + gutter).toBeLessThanOrEqual(lightmap.width);
      expect(a.y + a.height + gutter).toBeLessThanOrEqual(lightmap.height);
      expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(3);
      for (const b of charts.slice(index + 1)) {
        const apart =
          a.x + a.width + gutter <= b.x ||
          b.x + b.width + gutter <= a.x ||
          a.y + a.height + gutter <= b.y ||
          b.y + b.height + gutter <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('hold every corner of their triangles', () => {
    const place = (mesh: BuiltMesh, vertex: number): [number, number] => [
      (mesh.lightUvs[vertex * 2] ?? 0) * lightmap.width,
      (mesh.lightUvs[vertex * 2 + 1] ?? 0) * lightmap.height,
    ];
    for (const mesh of meshes) {
      for (let index = 0; index < mesh.indices.length; index += 3) {
        const corners = [0, 1, 2].map((at) => place(mesh, mesh.indices[index + at] ?? 0));
        const home = charts.find((chart) =>
          corners.every(
            ([u, v]) =>
              u > chart.x - 0.01 &&
              u < chart.x + chart.width + 0.01 &&
              v > chart.y - 0.01 &&
              v < chart.y + chart.height + 0.01,
          ),
        );
        expect(home).toBeDefined();
      }
    }
  });

  it('give walls at least 10 texels a metre and pictures 40', () => {
    const wall = room.meshes.find((mesh) => mesh.finish === 'paper');
    const picture = room.faces.find((face) => face.face === 'front' && face.exhibit === 'photo');
    expect(wall && density(wall, lightmap)).toBeGreaterThan(11.9);
    expect(picture && density(picture, lightmap)).toBeGreaterThan(39.9);
  });

  it('normals have length 1 and agree with the way triangles run', () => {
    for (const mesh of [...room.meshes, ...room.faces]) {
      for (let index = 0; index < mesh.normals.length; index += 3) {
        const normal = mesh.normals.slice(index, index + 3);
        expect(Math.hypot(...normal)).toBeCloseTo(1, 4);
      }
      for (let index = 0; index < mesh.indices.length; index += 3) {
        expect(agreement(mesh, index)).toBeGreaterThan(0);
      }
    }
  });
});

describe('packCharts', () => {
  it('packs many rectangles closely', () => {
    const random = randoms(9);
    const sizes = Array.from(
      { length: 400 },
      () => [3 + Math.floor(random() * 60), 3 + Math.floor(random() * 20)] as const,
    );
    const packing = packCharts(sizes);
    const area = sizes.reduce((sum, [w, h]) => sum + (w + gutter) * (h + gutter), 0);
    expect(packing?.charts.map(({ width, height }) => [width, height])).toEqual(sizes);
    expect((packing?.width ?? 0) * (packing?.height ?? 0)).toBeLessThan(area * 1.25);
  });

  it('says when they do not fit', () => {
    expect(packCharts([[2100, 3]])).toBeUndefined();
    expect(packCharts(Array.from({ length: 9 }, () => [800, 800] as const))).toBeUndefined();
  });
});

/** Texels a metre along the longest edge of a mesh. */
function density(mesh: BuiltMesh, { width, height }: { width: number; height: number }): number {
  let longest = { metres: 0, texels: 0 };
  for (let index = 0; index < mesh.indices.length; index += 3) {
    const [a, b] = [mesh.indices[index] ?? 0, mesh.indices[index + 1] ?? 0];
    const gap = (values: Float32Array, size: number, axis: number) =>
      (values[b * size + axis] ?? 0) - (values[a * size + axis] ?? 0);
    const metres = Math.hypot(...[0, 1, 2].map((axis) => gap(mesh.positions, 3, axis)));
    const texels = Math.hypot(gap(mesh.lightUvs, 2, 0) * width, gap(mesh.lightUvs, 2, 1) * height);
    if (metres > longest.metres) longest = { metres, texels };
  }
  return longest.texels / longest.metres;
}

/** Cosine-like measure between a triangle's own normal and those of its corners; 1 for slivers. */
function agreement(mesh: BuiltMesh, index: number): number {
  const [a, b, c] = [0, 1, 2].map((at) => (mesh.indices[index + at] ?? 0) * 3);
  const at = (vertex: number | undefined, axis: number) =>
    mesh.positions[(vertex ?? 0) + axis] ?? 0;
  const edge = (to: number | undefined) => [0, 1, 2].map((axis) => at(to, axis) - at(a, axis));
  const [u, v] = [edge(b), edge(c)];
  const [ux = 0, uy = 0, uz = 0] = u;
  const [vx = 0, vy = 0, vz = 0] = v;
  const own = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  if (Math.hypot(...own) < 1e-7) return 1;
  return [a, b, c].reduce<number>(
    (sum, vertex) =>
      sum +
      own.reduce((dot, value, axis) => dot + value * (mesh.normals[(vertex ?? 0) + axis] ?? 0), 0),
    0,
  );
}

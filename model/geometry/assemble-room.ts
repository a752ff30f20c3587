import { finishKey, finishName } from '../finishes/finish-ref.ts';
import { finishes } from '../finishes/finishes.ts';
import type { BuiltMesh, BuiltRoom, Chart } from './built-room.ts';
import { packCharts } from './chart-packer.ts';
import type { Packing } from './chart-packer.ts';
import type { Collected } from './surface-collector.ts';
import type { Surface } from './surface.ts';

/** A chart has at least so many texels a side, or its light can't be filtered. */
const fewestTexels = 3;

/** What shines by itself, or is clear, takes no light from the lightmap and needs no chart. */
const unlitLooks: ReadonlySet<string> = new Set(['emissive', 'daylight', 'glass']);

/**
 * Packs the charts of collected surfaces into one lightmap (densities times `detail`, lowered evenly until it fits)
 * and merges surfaces of one finish into one mesh each.
 */
export function assembleRoom(
  id: string,
  { surfaces, emitters, obstacles }: Collected,
  detail = 1,
): BuiltRoom {
  const lit = surfaces.filter(isLit);
  const { charts, width, height } = packSurfaces(lit, detail);
  const chartOf = new Map(lit.map((surface, index) => [surface, charts[index]]));
  const map = { width, height };
  const merged = new Map<string, Surface[]>();
  for (const surface of surfaces) {
    if (surface.face) continue;
    const key = finishKey(surface.finish);
    const group = merged.get(key);
    if (group) group.push(surface);
    else merged.set(key, [surface]);
  }
  const faces = surfaces.flatMap((surface) => {
    const { face } = surface;
    if (!face) return [];
    return [
      {
        ...mergeSurfaces([surface], chartOf, map),
        exhibit: face.exhibit,
        face: face.name,
        size: face.size,
      },
    ];
  });
  const meshes = [...merged.values()].map((group) => mergeSurfaces(group, chartOf, map));
  return { id, meshes, faces, lightmap: map, charts, emitters, obstacles };
}

function isLit(surface: Surface): boolean {
  return !unlitLooks.has(finishes[finishName(surface.finish)].look);
}

function packSurfaces(surfaces: readonly Surface[], detail: number): Packing {
  for (let share = detail; share > 0.01; share *= 0.93) {
    const packing = packCharts(surfaces.map((surface) => texels(surface, share)));
    if (packing) return packing;
  }
  throw new RangeError('a room with more surfaces than a lightmap can hold');
}

/** A chart's size; lying, because shelves fill better with low charts. */
function texels({ extent, density }: Surface, share: number): [number, number] {
  const side = (metres: number) =>
    Math.max(fewestTexels, Math.ceil(metres * density * share - 1e-6));
  const [width, height] = [side(extent[0]), side(extent[1])];
  return extent[1] > extent[0] ? [height, width] : [width, height];
}

function mergeSurfaces(
  group: readonly Surface[],
  chartOf: ReadonlyMap<Surface, Chart | undefined>,
  map: { width: number; height: number },
): BuiltMesh {
  const first = group[0];
  if (!first) throw new RangeError('nothing to merge');
  const vertices = group.reduce((sum, surface) => sum + surface.positions.length / 3, 0);
  const corners = group.reduce((sum, surface) => sum + surface.indices.length, 0);
  const mesh = {
    finish: first.finish,
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    uvs: new Float32Array(vertices * 2),
    lightUvs: new Float32Array(vertices * 2),
    indices: new Uint32Array(corners),
  };
  let vertex = 0;
  let corner = 0;
  for (const surface of group) {
    mesh.positions.set(surface.positions.map(welded), vertex * 3);
    mesh.normals.set(surface.normals, vertex * 3);
    mesh.uvs.set(surface.uvs, vertex * 2);
    const chart = chartOf.get(surface);
    if (chart) mesh.lightUvs.set(lightUvs(surface, chart, map), vertex * 2);
    for (const index of surface.indices) mesh.indices[corner++] = vertex + index;
    vertex += surface.positions.length / 3;
  }
  return mesh;
}

/** Edges computed along two ways must come out at the same place: to a hundredth of a millimetre. */
function welded(metres: number): number {
  return Math.round(metres * 1e5) / 1e5;
}

/** The surface's extent fills its chart from edge to edge. */
function lightUvs(
  { chartUvs, extent }: Surface,
  chart: Chart,
  map: { width: number; height: number },
): number[] {
  const turned = extent[1] > extent[0];
  const [across, along] = turned ? [extent[1], extent[0]] : extent;
  const result: number[] = [];
  for (let index = 0; index + 1 < chartUvs.length; index += 2) {
    const s = chartUvs[index] ?? 0;
    const t = chartUvs[index + 1] ?? 0;
    const [a, b] = turned ? [t, s] : [s, t];
    result.push(
      (chart.x + (across > 0 ? a / across : 0.5) * chart.width) / map.width,
      (chart.y + (along > 0 ? b / along : 0.5) * chart.height) / map.height,
    );
  }
  return result;
}

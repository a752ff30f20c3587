import type { BuiltRoom } from '../../geometry/built-room.ts';
import type { Documents } from '../documents.ts';
import { reporter } from '../problem.ts';
import type { Report } from '../problem.ts';

/** What a headset can draw at 72 frames a second: draw calls and triangles in view, MB of textures. */
export const headsetBudget = { draws: 100, triangles: 300_000, textureMB: 128 } as const;
/** Half floats, four channels. */
const bytesPerTexel = 8;

/** Budgets that no headset meets, and rooms that are over the exhibition's own budget. */
export function checkBudget(
  { manifest }: Documents,
  built: ReadonlyMap<string, BuiltRoom>,
  report: Report,
): void {
  const inManifest = reporter('manifest.json', report);
  const inHall = reporter('hall.json', report);
  const { budgets } = manifest;
  for (const key of ['draws', 'triangles', 'textureMB'] as const) {
    if (budgets[key] <= headsetBudget[key]) continue;
    inManifest.warning(
      'budget/above-headset',
      ['budgets', key],
      `预算 ${budgets[key]} 超过头显所能承受的 ${headsetBudget[key]}。在头显上可能卡顿，请降低。`,
      `The budget of ${budgets[key]} is above the ${headsetBudget[key]} that headsets can take. It may stutter there; lower it.`,
    );
  }
  let index = 0;
  for (const [id, room] of built) {
    const path = ['rooms', index++];
    const triangles = [...room.meshes, ...room.faces].reduce(
      (sum, mesh) => sum + mesh.indices.length / 3,
      0,
    );
    if (triangles > budgets.triangles) {
      inHall.error(
        'budget/triangles',
        path,
        `展区 ${id} 有 ${triangles} 个三角形，超过预算 ${budgets.triangles}。请减少陈设，或放宽 manifest.json 的 budgets。`,
        `Room ${id} has ${triangles} triangles, more than the budget of ${budgets.triangles}. Take something out, or raise budgets in manifest.json.`,
      );
    }
    const light = (room.lightmap.width * room.lightmap.height * bytesPerTexel) / 2 ** 20;
    if (light <= budgets.textureMB / 2) continue;
    inHall.warning(
      'budget/lightmap',
      path,
      `展区 ${id} 的光照图占 ${light.toFixed(0)} MB，超过纹理预算的一半。请把展区分成几个。`,
      `The lightmap of room ${id} takes ${light.toFixed(0)} MB, more than half of the texture budget. Split the room.`,
    );
  }
}

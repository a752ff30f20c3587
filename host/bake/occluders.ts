import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH, SAH } from 'three-mesh-bvh';
import { sharedFloats, sharedInts } from './shared-arrays.ts';

/** A triangle that stops light, before the tree is built. */
export interface OccluderSource {
  positions: Float32Array;
  indices: Uint32Array;
  /** 0-1 in its room's lightmap. */
  lightUvs: Float32Array;
  /** Which texel grid its light uv belongs to, and that grid's size in texels. */
  grid: number;
  width: number;
  height: number;
}

/** All triangles that stop light, with the tree over them; shared between threads. */
export interface Occluders {
  /** A bounding volume hierarchy as three-mesh-bvh lays it out (0.9): 32 bytes a node. */
  nodes: SharedArrayBuffer;
  /** First corner and two edges of each triangle, in the tree's order: 9 numbers. */
  triangles: Float32Array;
  /** Light uvs of its corners in texels: 6 numbers. */
  texels: Float32Array;
  grids: Int32Array;
}

export function buildOccluders(sources: readonly OccluderSource[]): Occluders {
  const count = sources.reduce((sum, source) => sum + source.indices.length / 3, 0);
  const corners = new Float32Array(count * 9);
  const uvs = new Float32Array(count * 6);
  const owners = new Int32Array(count);
  let triangle = 0;
  for (const { positions, indices, lightUvs, grid, width, height } of sources) {
    for (let i = 0; i < indices.length; i += 3, triangle++) {
      owners[triangle] = grid;
      for (let corner = 0; corner < 3; corner++) {
        const vertex = indices[i + corner] ?? 0;
        for (let axis = 0; axis < 3; axis++) {
          corners[triangle * 9 + corner * 3 + axis] = positions[vertex * 3 + axis] ?? 0;
        }
        uvs[triangle * 6 + corner * 2] = (lightUvs[vertex * 2] ?? 0) * width;
        uvs[triangle * 6 + corner * 2 + 1] = (lightUvs[vertex * 2 + 1] ?? 0) * height;
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  // The tree sorts this index; corner c of triangle t is vertex 3t + c, so it tells where each one went.
  const index = new Uint32Array(count * 3).map((_, at) => at);
  geometry.setIndex(new BufferAttribute(index, 1));
  const tree = new MeshBVH(geometry, { strategy: SAH, targetLeafSize: 4 });
  const root = MeshBVH.serialize(tree, { cloneBuffers: false }).roots[0];
  const order = geometry.index?.array;
  if (!root || !order) throw new Error('three-mesh-bvh built no tree');
  const nodes = new SharedArrayBuffer(root.byteLength);
  new Uint8Array(nodes).set(new Uint8Array(root));
  const occluders: Occluders = {
    nodes,
    triangles: sharedFloats(count * 9),
    texels: sharedFloats(count * 6),
    grids: sharedInts(count),
  };
  for (let at = 0; at < count; at++) {
    const from = [0, 1, 2].map((corner) => order[at * 3 + corner] ?? 0);
    const [a = 0, b = 0, c = 0] = from;
    for (let axis = 0; axis < 3; axis++) {
      const first = corners[a * 3 + axis] ?? 0;
      occluders.triangles[at * 9 + axis] = first;
      occluders.triangles[at * 9 + 3 + axis] = (corners[b * 3 + axis] ?? 0) - first;
      occluders.triangles[at * 9 + 6 + axis] = (corners[c * 3 + axis] ?? 0) - first;
    }
    from.forEach((vertex, corner) => {
      occluders.texels[at * 6 + corner * 2] = uvs[vertex * 2] ?? 0;
      occluders.texels[at * 6 + corner * 2 + 1] = uvs[vertex * 2 + 1] ?? 0;
    });
    occluders.grids[at] = owners[Math.floor(a / 3)] ?? 0;
  }
  return occluders;
}

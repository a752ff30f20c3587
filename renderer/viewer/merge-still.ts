import { InstancedMesh, Matrix4, Mesh } from 'three';
import type { BufferGeometry, Material, Object3D } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { joinPlain } from './join-plain.ts';

/**
 * Puts all that one material draws in a still model into one draw (plain materials that differ in colour alone count as
 * one), instances of one shape likewise: a model made of many named parts then costs a handful. Leaves alone what moves by itself (skins, morphs) and what can't be joined.
 */
export function mergeStill(root: Object3D): void {
  root.updateMatrixWorld(true);
  joinPlain(root, stillMeshes(root));
  const back = root.matrixWorld.clone().invert();
  const still = new Map<Material, Mesh[]>();
  const shapes = new Map<string, InstancedMesh[]>();
  for (const each of stillMeshes(root)) {
    const { material, geometry } = each;
    if (each instanceof InstancedMesh) {
      push(shapes, `${geometry.uuid} ${material.uuid}`, each);
    } else push(still, material, each);
  }
  for (const meshes of shapes.values()) if (meshes.length > 1) joinInstances(root, meshes, back);
  for (const [material, meshes] of still) {
    if (meshes.length > 1) joinMeshes(root, meshes, material, back);
  }
}

function stillMeshes(root: Object3D): Mesh<BufferGeometry, Material>[] {
  const found: Mesh<BufferGeometry, Material>[] = [];
  root.traverse((each) => {
    if (!(each instanceof Mesh) || Array.isArray(each.material)) return;
    if ('isSkinnedMesh' in each || Object.keys(each.geometry.morphAttributes).length > 0) return;
    found.push(each as Mesh<BufferGeometry, Material>);
  });
  return found;
}

function push<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}

function joinInstances(root: Object3D, meshes: readonly InstancedMesh[], back: Matrix4): void {
  const [first] = meshes;
  if (!first) return;
  const count = meshes.reduce((sum, mesh) => sum + mesh.count, 0);
  const joined = new InstancedMesh(first.geometry, first.material, count);
  const place = new Matrix4();
  const own = new Matrix4();
  let index = 0;
  for (const mesh of meshes) {
    own.multiplyMatrices(back, mesh.matrixWorld);
    for (let instance = 0; instance < mesh.count; instance += 1, index += 1) {
      mesh.getMatrixAt(instance, place);
      joined.setMatrixAt(index, place.premultiply(own));
    }
    mesh.removeFromParent();
    mesh.dispose();
  }
  joined.computeBoundingSphere();
  root.add(joined);
}

function joinMeshes(
  root: Object3D,
  meshes: readonly Mesh[],
  material: Material,
  back: Matrix4,
): void {
  const copies = meshes.map((mesh) =>
    mesh.geometry.clone().applyMatrix4(new Matrix4().multiplyMatrices(back, mesh.matrixWorld)),
  );
  const joined = mergeGeometries(copies);
  for (const copy of copies) copy.dispose();
  // Parts with other attributes than their neighbours stay as they are.
  if (!joined) return;
  for (const mesh of meshes) {
    mesh.removeFromParent();
    mesh.geometry.dispose();
  }
  root.add(new Mesh(joined, material));
}

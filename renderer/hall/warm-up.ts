import { BufferAttribute, BufferGeometry, Mesh, Scene } from 'three';
import type { PerspectiveCamera, WebGLRenderer } from 'three';
import { makeRoomUniforms } from '../materials/room-uniforms.ts';
import type { HallUniforms } from '../materials/room-uniforms.ts';
import { makeFaceMaterial, makeSurfaceMaterial } from '../materials/surface-material.ts';

/**
 * Has the rooms' two shaders compiled while their files are still on the way. They stay compiled until the
 * returned function is called.
 */
export function warmUp(
  renderer: WebGLRenderer,
  camera: PerspectiveCamera,
  hall: HallUniforms,
  baked: boolean,
): () => void {
  const around = { hall, room: makeRoomUniforms(), baked };
  const materials = [makeSurfaceMaterial([], around), makeFaceMaterial([], around).material];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const scene = new Scene();
  for (const material of materials) scene.add(new Mesh(geometry, material));
  // Only begun here: nothing waits for the programs until they are drawn with.
  renderer.compile(scene, camera);
  return () => {
    for (const material of materials) material.dispose();
  };
}

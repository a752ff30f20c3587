import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three';
import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
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
  scene: Scene,
  hall: HallUniforms,
  baked: boolean,
): () => void {
  const around = { hall, room: makeRoomUniforms(), baked };
  const materials = [makeSurfaceMaterial([], around), makeFaceMaterial([], around).material];
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const ours = new Group();
  for (const material of materials) ours.add(new Mesh(geometry, material));
  // Only begun here: nothing waits for the programs until they are drawn with. They go by the lights of the scene,
  // although ours ignore them: programs made for other lights would be made again for the first picture.
  renderer.compile(ours, camera, scene);
  return () => {
    for (const material of materials) material.dispose();
  };
}

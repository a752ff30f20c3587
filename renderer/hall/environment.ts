import { environmentSide } from '#model/budget/texture-rules.ts';
import {
  CubeCamera,
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  WebGLCubeRenderTarget,
} from 'three';
import type { Scene, WebGLRenderer } from 'three';
import { noEnvironment } from '../materials/room-uniforms.ts';
import type { RoomScene } from './room-scene.ts';

/** How far what is reflected lies at most, metres: the walls, or in the open the sky. */
const reach = { indoors: 120, outdoors: 9000 } as const;

/**
 * Takes a picture of the room all round from its middle: what metal and polish in it reflect. Done once, when
 * the room is first entered or seen.
 */
export function captureEnvironment(
  renderer: WebGLRenderer,
  scene: Scene,
  room: RoomScene,
): () => void {
  const target = new WebGLCubeRenderTarget(environmentSide, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
  });
  const camera = new CubeCamera(0.05, room.outside ? reach.outdoors : reach.indoors, target);
  camera.position.copy(room.uniforms.probe.value);
  const others = scene.children.map((child) => [child, child.visible] as const);
  for (const [child] of others) child.visible = false;
  room.group.visible = true;
  const { exposure } = room.uniforms;
  const brightness = exposure.value;
  // Reflections are exposed with what they are seen in.
  exposure.value = 1;
  room.uniforms.environment.value = noEnvironment;
  camera.update(renderer, scene);
  exposure.value = brightness;
  for (const [child, visible] of others) child.visible = visible;
  room.uniforms.environment.value = target.texture;
  return () => target.dispose();
}

import {
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  PerspectiveCamera,
  WebGLRenderTarget,
} from 'three';
import type { Scene, WebGLRenderer } from 'three';
import { noTexture } from '../materials/room-uniforms.ts';
import type { HallUniforms } from '../materials/room-uniforms.ts';

/**
 * The hall as its floor sees it: drawn at half size from under the floor (which shows its back there and so is
 * not drawn), with mips that stand for roughness. Linear, without tone mapping.
 */
export class FloorMirror {
  private readonly target = new WebGLRenderTarget(4, 4, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
  });
  private readonly camera = new PerspectiveCamera();

  draw(
    renderer: WebGLRenderer,
    scene: Scene,
    eye: PerspectiveCamera,
    uniforms: HallUniforms,
    { width, height }: { width: number; height: number },
  ): void {
    this.target.setSize(Math.max(4, width >> 1), Math.max(4, height >> 1));
    const { camera } = this;
    camera.position.set(eye.position.x, -eye.position.y, eye.position.z);
    camera.rotation.order = 'YXZ';
    camera.rotation.set(-eye.rotation.x, eye.rotation.y, 0);
    camera.projectionMatrix.copy(eye.projectionMatrix);
    camera.projectionMatrixInverse.copy(eye.projectionMatrixInverse);
    camera.updateMatrixWorld();
    uniforms.mirror.value = noTexture;
    const share = uniforms.mirrorShare.value;
    uniforms.mirrorShare.value = 0;
    renderer.setRenderTarget(this.target);
    renderer.clear();
    renderer.render(scene, camera);
    renderer.setRenderTarget(null);
    uniforms.mirrorShare.value = share;
    uniforms.mirror.value = this.target.texture;
    uniforms.mirrorSize.value.set(width, height);
  }

  dispose(): void {
    this.target.dispose();
  }
}

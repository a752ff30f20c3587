import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';

const pixels = 64;
/** How far the shadow reaches beyond the footprint, as a share of it. */
const spread = 1.35;

/** The soft dark patch that a thing of this footprint, metres, leaves on what it stands on. */
export function contactShadow(width: number, depth: number): Mesh {
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext('2d');
  if (context) {
    const half = pixels / 2;
    const shade = context.createRadialGradient(half, half, half * 0.35, half, half, half);
    shade.addColorStop(0, 'rgb(20 16 12 / 0.5)');
    shade.addColorStop(1, 'rgb(20 16 12 / 0)');
    context.fillStyle = shade;
    context.fillRect(0, 0, pixels, pixels);
  }
  const patch = new Mesh(
    new PlaneGeometry(width * spread, depth * spread),
    new MeshBasicMaterial({
      map: new CanvasTexture(canvas),
      transparent: true,
      depthWrite: false,
      toneMapped: false,
    }),
  );
  patch.rotation.x = -Math.PI / 2;
  patch.position.y = 0.001;
  return patch;
}

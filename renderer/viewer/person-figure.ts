import { LatheGeometry, Mesh, MeshLambertMaterial, SphereGeometry, Vector2 } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';

/** Half widths by height, both as shares of the figure's: hem, hips, waist, shoulders, neck. */
const outline: readonly [number, number][] = [
  [0.075, 0],
  [0.085, 0.02],
  [0.09, 0.3],
  [0.1, 0.48],
  [0.088, 0.6],
  [0.118, 0.77],
  [0.112, 0.81],
  [0.05, 0.845],
  [0.032, 0.87],
];
/** A body is flatter than it is wide. */
const flatness = 0.55;

/** A plain standing figure, `height` metres high, for comparing sizes; it is nobody. */
export function personFigure(height: number): Mesh {
  const material = new MeshLambertMaterial({ color: 0x5d534a });
  const points = outline.map(([half, up]) => new Vector2(half * height, up * height));
  const body = new LatheGeometry(points, 24).scale(1, 1, flatness);
  const head = new SphereGeometry(height * 0.066, 20, 16)
    .scale(0.88, 1.05, 0.95)
    .translate(0, height * 0.93, 0);
  const figure = new Mesh(mergeGeometries([body, head]), material);
  body.dispose();
  head.dispose();
  return figure;
}

import { Group, LatheGeometry, Mesh, MeshLambertMaterial, SphereGeometry, Vector2 } from 'three';

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
export function personFigure(height: number): Group {
  const material = new MeshLambertMaterial({ color: 0x5d534a });
  const points = outline.map(([half, up]) => new Vector2(half * height, up * height));
  const body = new Mesh(new LatheGeometry(points, 24), material);
  body.scale.z = flatness;
  const head = new Mesh(new SphereGeometry(height * 0.066, 20, 16), material);
  head.position.y = height * 0.93;
  head.scale.set(0.88, 1.05, 0.95);
  const figure = new Group();
  figure.add(body, head);
  return figure;
}

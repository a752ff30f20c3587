import { CapsuleGeometry, Group, Mesh, MeshLambertMaterial, SphereGeometry } from 'three';

/** A plain standing figure, `height` metres high, for comparing sizes; it is nobody. */
export function personFigure(height: number): Group {
  const material = new MeshLambertMaterial({ color: 0x9e2b25 });
  const body = new Mesh(new CapsuleGeometry(height * 0.13, height * 0.56, 4, 12), material);
  body.position.y = height * 0.41;
  const head = new Mesh(new SphereGeometry(height * 0.075, 16, 12), material);
  head.position.y = height * 0.915;
  const figure = new Group();
  figure.add(body, head);
  return figure;
}

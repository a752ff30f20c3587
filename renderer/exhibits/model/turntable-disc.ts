import { CylinderGeometry, Mesh, MeshStandardMaterial } from 'three';

/** Metres. */
const height = 0.016;
const margin = 0.015;

/** The dark disc that a model turns on; its top is at the origin, `height` above the plinth. */
export function turntableDisc(radius: number): { disc: Mesh; height: number } {
  const disc = new Mesh(
    new CylinderGeometry(radius + margin, radius + margin, height, 64),
    new MeshStandardMaterial({ color: 0x4a4038, roughness: 0.55, metalness: 0.3 }),
  );
  disc.position.y = -height / 2 - 0.0005;
  return { disc, height };
}

import { distanceToSee } from '#renderer/viewer/fit-box.ts';
import { Box3, PerspectiveCamera, Vector3 } from 'three';
import { expect, test } from 'vitest';

const towards = new Vector3(0.35, 0.28, 1).normalize();
const bridge = new Box3(new Vector3(-500, -100, -10), new Vector3(500, 200, 10));
const stele = new Box3(new Vector3(-0.3, 0, -0.2), new Vector3(0.3, 2, 0.2));

/** How much of the picture's half a box takes up at most, seen from `distance`. */
function reach(box: Box3, distance: number, aspect: number): number {
  const camera = new PerspectiveCamera(40, aspect, distance / 1000, distance * 10);
  const middle = box.getCenter(new Vector3());
  camera.position.copy(middle).addScaledVector(towards, distance);
  camera.lookAt(middle);
  camera.updateMatrixWorld();
  let most = 0;
  for (const x of [box.min.x, box.max.x])
    for (const y of [box.min.y, box.max.y])
      for (const z of [box.min.z, box.max.z]) {
        const seen = new Vector3(x, y, z).project(camera);
        most = Math.max(most, Math.abs(seen.x), Math.abs(seen.y));
      }
  return most;
}

test.each([
  ['a bridge on a wide screen', bridge, 2],
  ['a bridge on a phone', bridge, 0.9],
  ['a stele on a wide screen', stele, 2],
  ['a stele on a phone', stele, 0.9],
])('%s fills the picture and is whole', (_, box, aspect) => {
  const most = reach(box, distanceToSee(box, towards, 40, aspect), aspect);
  expect(most).toBeLessThan(0.93);
  expect(most).toBeGreaterThan(0.85);
});

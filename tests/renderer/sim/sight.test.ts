import { expect, test } from 'vitest';
import { Matrix4, PerspectiveCamera } from 'three';
import { findSight, isVisible, makeSight } from '#model/geometry/sight.ts';
import type { Doorway } from '#model/geometry/doorways.ts';

const door = (id: string, from: string, to: string, z: number): Doorway => ({
  id,
  from,
  to,
  height: 2.2,
  fromEnds: [
    [-0.7, z],
    [0.7, z],
  ],
  toEnds: [
    [0.7, z - 0.3],
    [-0.7, z - 0.3],
  ],
  fromWall: 0,
  toWall: 2,
});
const doors = [door('a', 'one', 'two', -3), door('b', 'two', 'three', -9)];

function see(x: number, z: number, heading: number): boolean[] {
  const camera = new PerspectiveCamera(60, 1.6, 0.05, 100);
  camera.position.set(x, 1.6, z);
  camera.rotation.set(0, heading, 0);
  camera.updateMatrixWorld();
  const matrix = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  const sight = makeSight(['one', 'two', 'three']);
  findSight(sight, 'one', doors, matrix.elements, x, z);
  return [0, 1, 2].map((room) => isVisible(sight, room));
}

test('rooms are seen through doors, and through doors behind doors', () => {
  expect(see(0, 0, 0)).toEqual([true, true, true]);
});
test('not with the back to the door, nor past the side of a second door', () => {
  expect(see(0, 0, Math.PI)).toEqual([true, false, false]);
  expect(see(3, -1.5, 0.9)).toEqual([true, true, false]);
});
test('in the doorway the next room is seen whatever way one looks', () => {
  expect(see(0, -2.8, Math.PI / 2).slice(0, 2)).toEqual([true, true]);
});

import { mergeStill } from '#renderer/viewer/merge-still.ts';
import {
  BoxGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Vector3,
} from 'three';
import { describe, expect, it } from 'vitest';

describe('mergeStill', () => {
  it('draws what shares a material at once, where it stood before', () => {
    const root = new Group();
    const [stone, steel] = [new MeshStandardMaterial(), new MeshStandardMaterial()];
    for (const x of [0, 10, 20]) {
      const mesh = new Mesh(new BoxGeometry(1, 1, 1), stone);
      mesh.position.x = x;
      root.add(mesh);
    }
    const box = new BoxGeometry(1, 1, 1);
    for (const y of [5, 7]) {
      const members = new InstancedMesh(box, steel, 2);
      members.setMatrixAt(0, new Matrix4().makeTranslation(0, 0, 0));
      members.setMatrixAt(1, new Matrix4().makeTranslation(1, 0, 0));
      members.position.y = y;
      root.add(members);
    }
    mergeStill(root);
    expect(root.children).toHaveLength(2);
    const whole = root.children.find(
      (child): child is Mesh => child instanceof Mesh && !(child instanceof InstancedMesh),
    );
    whole?.geometry.computeBoundingBox();
    expect(whole?.geometry.boundingBox?.max.x).toBeCloseTo(20.5);
    const members = root.children.find((child) => child instanceof InstancedMesh);
    expect(members?.count).toBe(4);
    const place = new Matrix4();
    members?.getMatrixAt(3, place);
    expect(new Vector3().setFromMatrixPosition(place).toArray()).toEqual([1, 7, 0]);
  });
});

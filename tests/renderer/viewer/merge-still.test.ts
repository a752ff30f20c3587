import { mergeStill } from '#renderer/viewer/merge-still.ts';
import {
  BoxGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Texture,
  Vector3,
} from 'three';
import { describe, expect, it } from 'vitest';

describe('mergeStill', () => {
  it('draws what shares a material at once, where it stood before', () => {
    const root = new Group();
    const [stone, steel] = [
      new MeshStandardMaterial({ map: new Texture() }),
      new MeshStandardMaterial({ map: new Texture() }),
    ];
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

  it('draws plain parts of many colours at once, each in its own colour', () => {
    const root = new Group();
    const stone = new MeshStandardMaterial({ color: 0xff0000, roughness: 0.9 });
    const water = new MeshStandardMaterial({ color: 0x0000ff, roughness: 0.2 });
    const earth = new MeshStandardMaterial({ color: 0x00ff00, roughness: 1 });
    const box = new BoxGeometry(1, 1, 1);
    const pillars = new InstancedMesh(box, stone, 2);
    pillars.setMatrixAt(0, new Matrix4().makeTranslation(0, 4, 0));
    pillars.setMatrixAt(1, new Matrix4().makeTranslation(0, 8, 0));
    const mirrored = new Mesh(new BoxGeometry(1, 1, 1), earth);
    mirrored.scale.x = -1;
    root.add(pillars, mirrored, new Mesh(new BoxGeometry(1, 1, 1), water));
    mergeStill(root);
    const meshes = root.children.filter((child) => child instanceof Mesh);
    expect(meshes).toHaveLength(2);
    const joined = meshes.find((mesh) => mesh.geometry.attributes['color']);
    const { position, normal, color } = joined?.geometry.attributes ?? {};
    expect(position?.count).toBe(72);
    expect([color?.getX(0), color?.getY(48)]).toEqual([1, 1]);
    joined?.geometry.computeBoundingBox();
    expect(joined?.geometry.boundingBox?.max.y).toBeCloseTo(8.5);
    // The first triangle of each part is seen from where its normal points.
    const index = joined?.geometry.index;
    if (!position || !normal || !index) throw new Error('nothing was joined');
    for (const corner of [0, 36, 72]) {
      const at = (offset: number) =>
        new Vector3().fromBufferAttribute(position, index.getX(corner + offset));
      const across = at(1)
        .sub(at(0))
        .cross(at(2).sub(at(0)));
      const out = new Vector3().fromBufferAttribute(normal, index.getX(corner));
      expect(across.dot(out)).toBeGreaterThan(0);
    }
  });
});

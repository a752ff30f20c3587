import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  InstancedMesh,
  Matrix3,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Texture,
  Vector3,
} from 'three';
import type { Object3D } from 'three';
import { mostJoinedTriangles, stillClass } from '#model/budget/still-class.ts';

type PlainMesh = Mesh<BufferGeometry, MeshStandardMaterial>;

/** Joins parts of plain materials that differ in colour alone: one draw a class, colours at the corners. */
export function joinPlain(root: Object3D, meshes: readonly Mesh[]): void {
  const back = root.matrixWorld.clone().invert();
  const classes = new Map<string, PlainMesh[]>();
  for (const mesh of meshes) {
    if (!isPlain(mesh)) continue;
    const { material } = mesh;
    const name = stillClass({
      metallic: material.metalness,
      roughness: material.roughness,
      alpha: material.transparent ? material.opacity : 1,
      doubleSided: material.side === DoubleSide,
    });
    classes.set(name, [...(classes.get(name) ?? []), mesh]);
  }
  for (const members of classes.values()) if (members.length > 1) joinClass(root, members, back);
}

function isPlain(mesh: Mesh): mesh is PlainMesh {
  const { material, geometry } = mesh;
  return (
    material instanceof MeshStandardMaterial &&
    material.type === 'MeshStandardMaterial' &&
    !material.vertexColors &&
    !Object.values(material).some((value) => value instanceof Texture) &&
    geometry.index !== null &&
    geometry.attributes['position'] !== undefined &&
    geometry.attributes['normal'] !== undefined &&
    (geometry.index.count / 3) * timesOf(mesh) <= mostJoinedTriangles
  );
}

function timesOf(mesh: Mesh): number {
  return mesh instanceof InstancedMesh ? mesh.count : 1;
}

function joinClass(root: Object3D, members: readonly PlainMesh[], back: Matrix4): void {
  let vertices = 0;
  let corners = 0;
  for (const mesh of members) {
    vertices += (mesh.geometry.attributes['position']?.count ?? 0) * timesOf(mesh);
    corners += (mesh.geometry.index?.count ?? 0) * timesOf(mesh);
  }
  const into: Joined = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    colours: new Float32Array(vertices * 3),
    indices: vertices > 65_535 ? new Uint32Array(corners) : new Uint16Array(corners),
    vertex: 0,
    corner: 0,
  };
  const own = new Matrix4();
  const place = new Matrix4();
  for (const mesh of members) {
    own.multiplyMatrices(back, mesh.matrixWorld);
    for (let instance = 0; instance < timesOf(mesh); instance += 1) {
      if (mesh instanceof InstancedMesh) {
        mesh.getMatrixAt(instance, place);
        place.premultiply(own);
      } else place.copy(own);
      append(into, mesh, place);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(into.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(into.normals, 3));
  geometry.setAttribute('color', new BufferAttribute(into.colours, 3));
  geometry.setIndex(new BufferAttribute(into.indices, 1));
  const [first] = members;
  const material = first?.material.clone() ?? new MeshStandardMaterial();
  material.color.setRGB(1, 1, 1);
  material.vertexColors = true;
  for (const mesh of members) {
    mesh.removeFromParent();
    mesh.geometry.dispose();
    mesh.material.dispose();
    if (mesh instanceof InstancedMesh) mesh.dispose();
  }
  root.add(new Mesh(geometry, material));
}

interface Joined {
  positions: Float32Array;
  normals: Float32Array;
  colours: Float32Array;
  indices: Uint16Array | Uint32Array;
  vertex: number;
  corner: number;
}

const point = new Vector3();
const turn = new Matrix3();

function append(into: Joined, { geometry, material }: PlainMesh, place: Matrix4): void {
  const { position, normal } = geometry.attributes;
  const { index } = geometry;
  if (!position || !normal || !index) return;
  turn.getNormalMatrix(place);
  const start = into.vertex;
  for (let at = 0; at < position.count; at += 1, into.vertex += 1) {
    point.fromBufferAttribute(position, at).applyMatrix4(place);
    point.toArray(into.positions, into.vertex * 3);
    point.fromBufferAttribute(normal, at).applyNormalMatrix(turn);
    point.toArray(into.normals, into.vertex * 3);
    material.color.toArray(into.colours, into.vertex * 3);
  }
  // A mirrored part would show its back.
  const flip = place.determinant() < 0;
  for (let at = 0; at < index.count; at += 1) {
    const corner = flip ? at - (at % 3) + ((3 - (at % 3)) % 3) : at;
    into.indices[into.corner++] = index.getX(corner) + start;
  }
}

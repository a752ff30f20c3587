import { Document, NodeIO } from '@gltf-transform/core';
import type { Material, Mesh } from '@gltf-transform/core';
import { EXTMeshGPUInstancing } from '@gltf-transform/extensions';
import { orientBeam } from '#model/bridges/orient.ts';
import type { Beam, BridgeMaterial, BridgeParts, Taper } from '#model/bridges/part.ts';
import { blockGeometry, unitBox, unitRod } from './box-geometry.ts';
import type { BlockGeometry } from './box-geometry.ts';

/** Linear colours; ghosts let what lies behind them through. */
const looks: Record<
  BridgeMaterial,
  { colour: [number, number, number, number]; roughness: number; metal: number }
> = {
  concrete: { colour: [0.58, 0.58, 0.565, 1], roughness: 0.9, metal: 0 },
  steel: { colour: [0.2, 0.27, 0.25, 1], roughness: 0.55, metal: 0.4 },
  cable: { colour: [0.12, 0.12, 0.12, 1], roughness: 0.6, metal: 0.5 },
  ghost: { colour: [0.42, 0.6, 0.55, 0.5], roughness: 0.8, metal: 0 },
  land: { colour: [0.46, 0.47, 0.45, 1], roughness: 1, metal: 0 },
  figure: { colour: [0.342, 0.024, 0.019, 1], roughness: 0.9, metal: 0 },
  stay: { colour: [0.72, 0.73, 0.72, 1], roughness: 0.5, metal: 0 },
  rail: { colour: [0.5, 0.53, 0.53, 1], roughness: 0.45, metal: 0.3 },
  asphalt: { colour: [0.075, 0.078, 0.08, 1], roughness: 0.95, metal: 0 },
  water: { colour: [0.16, 0.25, 0.22, 1], roughness: 0.35, metal: 0 },
};

/**
 * A bridge as GLB bytes, in metres: one node for each named group, its straight members as instances of one box
 * (EXT_mesh_gpu_instancing), so that thousands of members cost a handful of draws.
 */
export async function bridgeGlb(id: string, parts: BridgeParts): Promise<Uint8Array> {
  const document = new Document();
  document.getRoot().getAsset().generator = 'xunzhan bridges';
  const buffer = document.createBuffer();
  const instancing = document.createExtension(EXTMeshGPUInstancing).setRequired(true);
  const root = document.createNode(id);
  document.createScene(id).addChild(root);
  const materials = new Map<BridgeMaterial, Material>();
  const boxes = new Map<string, Mesh>();

  const materialOf = (name: BridgeMaterial): Material => {
    const known = materials.get(name);
    if (known) return known;
    const { colour, roughness, metal } = looks[name];
    const material = document
      .createMaterial(name)
      .setBaseColorFactor(colour)
      .setRoughnessFactor(roughness)
      .setMetallicFactor(metal)
      .setAlphaMode(colour[3] < 1 ? 'BLEND' : 'OPAQUE');
    materials.set(name, material);
    return material;
  };
  const meshOf = (name: string, geometry: BlockGeometry, material: BridgeMaterial): Mesh => {
    const primitive = document
      .createPrimitive()
      .setMaterial(materialOf(material))
      .setIndices(
        document.createAccessor().setType('SCALAR').setArray(geometry.indices).setBuffer(buffer),
      )
      .setAttribute(
        'POSITION',
        document.createAccessor().setType('VEC3').setArray(geometry.positions).setBuffer(buffer),
      )
      .setAttribute(
        'NORMAL',
        document.createAccessor().setType('VEC3').setArray(geometry.normals).setBuffer(buffer),
      );
    return document.createMesh(name).addPrimitive(primitive);
  };
  const memberOf = ({ material, round }: Beam): Mesh => {
    const name = `${round ? 'rod' : 'box'}-${material}`;
    const mesh = boxes.get(name) ?? meshOf(name, round ? unitRod() : unitBox(), material);
    boxes.set(name, mesh);
    return mesh;
  };

  for (const [key, beams] of grouped(parts.beams)) {
    const placements = beams.map(orientBeam);
    const attribute = (type: 'VEC3' | 'VEC4', values: number[]) =>
      document.createAccessor().setType(type).setArray(new Float32Array(values)).setBuffer(buffer);
    const [first] = beams;
    if (!first) continue;
    const batch = instancing
      .createInstancedMesh()
      .setAttribute(
        'TRANSLATION',
        attribute(
          'VEC3',
          placements.flatMap((each) => each.translation),
        ),
      )
      .setAttribute(
        'ROTATION',
        attribute(
          'VEC4',
          placements.flatMap((each) => each.rotation),
        ),
      )
      .setAttribute(
        'SCALE',
        attribute(
          'VEC3',
          placements.flatMap((each) => each.scale),
        ),
      );
    root.addChild(
      document
        .createNode(key)
        .setMesh(memberOf(first))
        .setExtension('EXT_mesh_gpu_instancing', batch),
    );
  }
  for (const [key, tapers] of grouped(parts.tapers)) {
    const [first] = tapers;
    if (first)
      root.addChild(
        document.createNode(`${key}-legs`).setMesh(meshOf(key, joined(tapers), first.material)),
      );
  }
  for (const { group, material, positions, normals, indices } of parts.sheets ?? []) {
    const geometry = {
      positions: new Float32Array(positions),
      normals: new Float32Array(normals),
      indices: new Uint16Array(indices),
    };
    root.addChild(document.createNode(group).setMesh(meshOf(group, geometry, material)));
  }
  return new NodeIO().registerExtensions([EXTMeshGPUInstancing]).writeBinary(document);
}

/** Members that share a group and a material, in the order in which they first appear. */
function grouped<Member extends { group: string; material: BridgeMaterial }>(
  members: readonly Member[],
) {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = member.material === 'ghost' ? `${member.group}-ghost` : keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/** Materials of one group stand apart, but a group that has only one keeps its own name. */
function keyOf({ group, material }: { group: string; material: BridgeMaterial }): string {
  return material === 'asphalt' ? `${group}-${material}` : group;
}

/** Several tapering blocks as one geometry. */
function joined(tapers: readonly Taper[]): BlockGeometry {
  const blocks = tapers.map((taper) =>
    blockGeometry(
      Array.from({ length: 8 }, (_, bits): [number, number, number] => {
        const end = bits & 2 ? taper.top : taper.bottom;
        const size = bits & 2 ? taper.topSize : taper.bottomSize;
        return [
          end[0] + (bits & 1 ? 0.5 : -0.5) * size[0],
          end[1],
          end[2] + (bits & 4 ? 0.5 : -0.5) * size[1],
        ];
      }),
    ),
  );
  return {
    positions: new Float32Array(blocks.flatMap((block) => [...block.positions])),
    normals: new Float32Array(blocks.flatMap((block) => [...block.normals])),
    indices: new Uint16Array(
      blocks.flatMap((block, index) => [...block.indices].map((corner) => corner + index * 24)),
    ),
  };
}

import { Document, NodeIO } from '@gltf-transform/core';
import type { Material, Mesh } from '@gltf-transform/core';
import { EXTMeshGPUInstancing } from '@gltf-transform/extensions';
import { orientBeam } from '#model/bridges/orient.ts';
import type { BridgeMaterial, BridgeParts, Taper } from '#model/bridges/part.ts';
import { blockGeometry, unitBox } from './box-geometry.ts';
import type { BlockGeometry } from './box-geometry.ts';

/** Linear colours; ghosts let what lies behind them through. */
const looks: Record<
  BridgeMaterial,
  { colour: [number, number, number, number]; roughness: number; metal: number }
> = {
  concrete: { colour: [0.62, 0.61, 0.58, 1], roughness: 0.9, metal: 0 },
  steel: { colour: [0.2, 0.27, 0.25, 1], roughness: 0.55, metal: 0.4 },
  cable: { colour: [0.12, 0.12, 0.12, 1], roughness: 0.6, metal: 0.5 },
  ghost: { colour: [0.55, 0.66, 0.62, 0.32], roughness: 0.8, metal: 0 },
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
  const boxes = new Map<BridgeMaterial, Mesh>();

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
  const boxOf = (material: BridgeMaterial): Mesh => {
    const mesh = boxes.get(material) ?? meshOf(`box-${material}`, unitBox(), material);
    boxes.set(material, mesh);
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
        .setMesh(boxOf(first.material))
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
  return new NodeIO().registerExtensions([EXTMeshGPUInstancing]).writeBinary(document);
}

/** Members that share a group and a material, in the order in which they first appear. */
function grouped<Member extends { group: string; material: BridgeMaterial }>(
  members: readonly Member[],
) {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = member.material === 'ghost' ? `${member.group}-ghost` : member.group;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
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

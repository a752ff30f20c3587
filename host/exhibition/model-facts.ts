import sharp from 'sharp';
import * as z from 'zod/mini';
import type { ModelFacts } from '#model/budget/part-load.ts';
import { mostJoinedTriangles, stillClass } from '#model/budget/still-class.ts';

const index = z.optional(z.int());
const documentSchema = z.looseObject({
  scene: index,
  scenes: z._default(z.array(z.looseObject({ nodes: z._default(z.array(z.int()), []) })), []),
  nodes: z._default(
    z.array(
      z.looseObject({
        mesh: index,
        children: z._default(z.array(z.int()), []),
        extensions: z.optional(
          z.looseObject({
            EXT_mesh_gpu_instancing: z.optional(
              z.looseObject({ attributes: z.record(z.string(), z.int()) }),
            ),
          }),
        ),
      }),
    ),
    [],
  ),
  meshes: z._default(
    z.array(
      z.looseObject({
        primitives: z.array(
          z.looseObject({
            attributes: z.record(z.string(), z.int()),
            indices: index,
            material: index,
          }),
        ),
      }),
    ),
    [],
  ),
  materials: z._default(
    z.array(
      z.looseObject({
        pbrMetallicRoughness: z.optional(
          z.looseObject({
            baseColorFactor: z.optional(z.array(z.number())),
            metallicFactor: z.optional(z.number()),
            roughnessFactor: z.optional(z.number()),
          }),
        ),
        alphaMode: z.optional(z.string()),
        doubleSided: z._default(z.boolean(), false),
      }),
    ),
    [],
  ),
  accessors: z._default(z.array(z.looseObject({ count: z.int() })), []),
  bufferViews: z._default(
    z.array(z.looseObject({ byteOffset: z._default(z.int(), 0), byteLength: z.int() })),
    [],
  ),
  images: z._default(
    z.array(z.looseObject({ bufferView: index, mimeType: z.optional(z.string()) })),
    [],
  ),
});
type Document = z.infer<typeof documentSchema>;

const mips = 4 / 3;

/**
 * What a GLB costs to draw (glTF 2.0): still parts of one material, or of one class of plain ones, are one
 * draw, many instances of one shape another.
 * `bytes` have passed `glbFault`. Undefined where the document is not as it should be.
 */
export async function modelFacts(bytes: Uint8Array): Promise<ModelFacts | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonBytes = view.getUint32(12, true);
  const text = new TextDecoder().decode(bytes.subarray(20, 20 + jsonBytes));
  const parsed = documentSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return undefined;
  const document = parsed.data;
  const draws = new Set<string>();
  let triangles = 0;
  const visit = (node: number) => {
    const found = document.nodes[node];
    if (!found) return;
    const times = instances(document, node);
    for (const primitive of document.meshes[found.mesh ?? -1]?.primitives ?? []) {
      const corners = primitive.indices ?? primitive.attributes['POSITION'] ?? -1;
      const own = ((document.accessors[corners]?.count ?? 0) / 3) * (times ?? 1);
      triangles += own;
      const plain = own <= mostJoinedTriangles ? plainClass(document, primitive) : undefined;
      const material = String(primitive.material ?? '');
      draws.add(plain ?? (times === undefined ? material : `${material} shape ${corners}`));
    }
    found.children.forEach(visit);
  };
  document.scenes[document.scene ?? 0]?.nodes.forEach(visit);
  const binary = bytes.subarray(20 + jsonBytes + 8);
  let textureBytes = 0;
  for (const image of document.images) {
    const part = document.bufferViews[image.bufferView ?? -1];
    if (!part) continue;
    textureBytes += await imageBytes(
      binary.subarray(part.byteOffset, part.byteOffset + part.byteLength),
      image.mimeType,
    );
  }
  return { draws: draws.size, triangles: Math.round(triangles), textureBytes };
}

type Primitive = Document['meshes'][number]['primitives'][number];

/** The class that the hall joins a part of a plain material in; undefined where it has its own draw. */
function plainClass({ materials }: Document, primitive: Primitive): string | undefined {
  const { attributes, indices } = primitive;
  const material = materials[primitive.material ?? -1];
  if (!material || indices === undefined || !('NORMAL' in attributes) || 'COLOR_0' in attributes)
    return undefined;
  if ('extensions' in material || JSON.stringify(material).includes('Texture')) return undefined;
  const { pbrMetallicRoughness: look = {}, alphaMode, doubleSided } = material;
  return stillClass({
    metallic: look.metallicFactor ?? 1,
    roughness: look.roughnessFactor ?? 1,
    alpha: alphaMode === 'BLEND' ? (look.baseColorFactor?.[3] ?? 1) : 1,
    doubleSided,
  });
}

/** How often a node is drawn at once; undefined where it is drawn by itself. */
function instances({ nodes, accessors }: Document, node: number): number | undefined {
  const attributes = nodes[node]?.extensions?.EXT_mesh_gpu_instancing?.attributes;
  const [first] = Object.values(attributes ?? {});
  return first === undefined ? undefined : accessors[first]?.count;
}

async function imageBytes(image: Uint8Array, mimeType: string | undefined): Promise<number> {
  if (mimeType === 'image/ktx2') {
    // Stays compressed on the card: a byte for each pixel (KTX 2.0, 3.2).
    const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
    return view.getUint32(20, true) * view.getUint32(24, true) * mips;
  }
  const { width, height } = await sharp(image).metadata();
  return width * height * 4 * mips;
}

import type { Exhibit } from '../exhibits/registry.ts';
import { isPattern, patternSides } from '../finishes/pattern-sides.ts';
import { surfaceKind } from '../finishes/surface-kind.ts';
import type { BuiltMesh, BuiltRoom } from '../geometry/built-room.ts';
import { cloudTriangles, skyTriangles } from '../outdoors/around-meshes.ts';
import { batchPieces, faceSlots, surfaceSlots } from './batches.ts';
import { facePlan } from './face-plan.ts';
import { packLabels, sheetPixels } from './label-atlas.ts';
import { partLoad, type ModelFacts } from './part-load.ts';
import { coarse, environmentSide, longestPicture, smallFace } from './texture-rules.ts';

/** What drawing something costs for one eye: draw calls, triangles, bytes of textures. */
export interface Load {
  draws: number;
  triangles: number;
  textureBytes: number;
}

/** A texture's bytes on the card, mips included: in the room one stands in, and in one seen through a door. */
interface TextureLoad {
  here: number;
  beyond: number;
}

export interface RoomLoad {
  draws: number;
  triangles: number;
  /** By key; rooms share what has the same. */
  textures: ReadonlyMap<string, TextureLoad>;
  /** What each exhibit adds that would be gone without it. */
  exhibits: ReadonlyMap<string, Load>;
}

/** What only reading the files tells. */
export interface MediaFacts {
  /** Pixels of a picture of the package, or of a surface texture by `surface:<set>`. */
  pixels: (media: string) => readonly [number, number] | undefined;
  model: (media: string) => ModelFacts | undefined;
}

const mips = 4 / 3;
const colour = 4;
/** Text is printed as coverage in two channels. */
const coverage = 2;
/** The lightmap: half floats, four channels, no mips. */
const light = 8;

/** What a room costs, by the rules that the renderer builds its scene by. */
export function roomLoad(
  built: BuiltRoom,
  exhibits: readonly Exhibit[],
  facts: MediaFacts,
): RoomLoad {
  const textures = new Map<string, TextureLoad>();
  const costs = new Map<string, Load>(
    exhibits.map(({ id }) => [id, { draws: 0, triangles: 0, textureBytes: 0 }]),
  );
  const same = (bytes: number): TextureLoad => ({ here: bytes, beyond: bytes });
  const surfaces = surfaceDraws(built, textures, facts);
  textures.set(`light:${built.id}`, same(built.lightmap.width * built.lightmap.height * light));
  textures.set(`around:${built.id}`, same(environmentSide ** 2 * 6 * light * mips));
  const faces = paintedFaces(built, exhibits, facts);
  for (const { key, load, exhibit, triangles } of faces) {
    if (load) textures.set(key, load);
    const cost = costs.get(exhibit);
    if (!cost) continue;
    cost.triangles += triangles;
    cost.textureBytes += load?.here ?? 0;
  }
  let draws =
    surfaces.draws + batchPieces(faces, faceSlots, ({ key, exhibit }) => [key, exhibit]).length;
  let triangles = surfaces.triangles + faces.reduce((sum, face) => sum + face.triangles, 0);
  if (built.land) {
    // Land, sky, and the clouds that hide the depth where a visitor asks for them: always drawn whole.
    draws += 3;
    triangles += built.land.indices.length / 3 + skyTriangles + cloudTriangles;
  }
  for (const exhibit of exhibits) {
    const part = partLoad(exhibit, facts.model);
    draws += part.draws;
    triangles += part.triangles;
    if (part.textureBytes > 0) textures.set(`part:${exhibit.id}`, same(part.textureBytes));
    const cost = costs.get(exhibit.id);
    if (!cost) continue;
    cost.draws += part.draws;
    cost.triangles += part.triangles;
    cost.textureBytes += part.textureBytes;
  }
  return { draws, triangles, textures, exhibits: costs };
}

function surfaceDraws(
  built: BuiltRoom,
  textures: Map<string, TextureLoad>,
  facts: MediaFacts,
): { draws: number; triangles: number } {
  const pieces = built.meshes.map((mesh) => ({ mesh, kind: surfaceKind(mesh.finish) }));
  const glass = pieces.filter(({ kind }) => kind.look === 'glass');
  const solid = pieces.filter(({ kind }) => kind.look !== 'glass');
  for (const { kind } of solid) {
    const { texture } = kind;
    if (texture === undefined) continue;
    const pattern = texture.slice('pattern:'.length);
    const side = isPattern(pattern) ? patternSides[pattern] : undefined;
    const [width, height] = side ? [side, side] : (facts.pixels(texture) ?? [1024, 1024]);
    const bytes = width * height * colour * mips;
    textures.set(texture, { here: bytes, beyond: bytes });
  }
  const count = (some: typeof pieces) => some.reduce((sum, { mesh }) => sum + trianglesOf(mesh), 0);
  // Glass is drawn twice: its far side, then its near one.
  return {
    draws:
      batchPieces(solid, surfaceSlots, ({ kind }) => [kind.texture]).length +
      (glass.length > 0 ? 2 : 0),
    triangles: count(solid) + 2 * count(glass),
  };
}

interface PaintedFace {
  key: string;
  exhibit: string;
  triangles: number;
  /** Nothing for labels beyond the first: they lie on one texture. */
  load: TextureLoad | undefined;
}

function paintedFaces(
  built: BuiltRoom,
  exhibits: readonly Exhibit[],
  facts: MediaFacts,
): PaintedFace[] {
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const own: PaintedFace[] = [];
  const labels: { exhibit: string; triangles: number; size: [number, number]; density: number }[] =
    [];
  for (const { exhibit: id, face, size, ...mesh } of built.faces) {
    const exhibit = byId.get(id);
    if (!exhibit) continue;
    const plan = facePlan(exhibit, face, size);
    const one = { exhibit: id, triangles: trianglesOf(mesh) };
    if (plan.paint === 'picture') {
      const bytes = pictureBytes(facts.pixels(plan.media) ?? [2048, 2048], [
        size[0] / plan.shown,
        size[1],
      ]);
      own.push({ ...one, key: plan.media, load: { here: bytes, beyond: bytes } });
    } else if (size[0] * size[1] < smallFace) {
      labels.push({ ...one, size, density: plan.density });
    } else {
      const bytes = (detail: number) => {
        const { width, height } = sheetPixels({ size, density: plan.density }, detail);
        return width * height * coverage * mips;
      };
      own.push({ ...one, key: `${id} ${face}`, load: { here: bytes(1), beyond: bytes(coarse) } });
    }
  }
  const { width, height } = packLabels(labels);
  const bytes = width * height * coverage * mips;
  return [
    ...own,
    ...labels.map(({ exhibit, triangles }, index) => ({
      exhibit,
      triangles,
      key: `labels:${built.id}`,
      load: index === 0 ? { here: bytes, beyond: bytes } : undefined,
    })),
  ];
}

/** A picture is never decoded larger than its place on the wall lets anybody see. */
function pictureBytes(
  [width, height]: readonly [number, number],
  size: readonly [number, number],
): number {
  const share = Math.min(1, longestPicture(size) / Math.max(width, height));
  return Math.round(width * share) * Math.round(height * share) * colour * mips;
}

function trianglesOf({ indices }: Pick<BuiltMesh, 'indices'>): number {
  return indices.length / 3;
}

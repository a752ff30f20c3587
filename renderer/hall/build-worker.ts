import { buildRoom } from '#model/geometry/build-room.ts';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import type { Hall } from '#model/format/hall.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';

/** First the hall, then the ids of rooms; each is answered with the room built, or null where it can't be. */
export type BuildOrder = { hall: Hall; lettering: Lettering } | { room: string };
export interface BuildAnswer {
  room: string;
  built: BuiltRoom | null;
}

let order: { hall: Hall; lettering: Lettering } | undefined;

self.onmessage = ({ data }: MessageEvent<BuildOrder>) => {
  if ('hall' in data) {
    order = data;
    return;
  }
  let built: BuiltRoom | null = null;
  try {
    if (order) built = buildRoom(order.hall, data.room, order.lettering);
  } catch {
    // The page builds it itself, and there the reason is told.
  }
  const answer: BuildAnswer = { room: data.room, built };
  self.postMessage(answer, { transfer: built ? buffersOf(built) : [] });
};

function buffersOf({ meshes, faces, land }: BuiltRoom): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { positions, normals, uvs, lightUvs, indices } of [...meshes, ...faces]) {
    for (const { buffer } of [positions, normals, uvs, lightUvs, indices]) {
      if (buffer instanceof ArrayBuffer) buffers.add(buffer);
    }
  }
  if (land) {
    for (const { buffer } of [land.positions, land.normals, land.indices]) {
      if (buffer instanceof ArrayBuffer) buffers.add(buffer);
    }
  }
  return [...buffers];
}

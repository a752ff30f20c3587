import { buildRoom } from '#model/geometry/build-room.ts';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import type { Hall } from '#model/format/hall.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { fetchLight } from './fetch-light.ts';
import type { FetchedLight } from './fetch-light.ts';

/**
 * First the hall, then ids of rooms and whole addresses of lights; each is answered with the room built or the light
 * decoded, or null where it can't be.
 */
export type BuildOrder =
  { hall: Hall; lettering: Lettering } | { room: string } | { light: string };
export type BuildAnswer =
  { room: string; built: BuiltRoom | null } | { light: string; planes: FetchedLight | null };

let order: { hall: Hall; lettering: Lettering } | undefined;

self.onmessage = ({ data }: MessageEvent<BuildOrder>) => {
  if ('hall' in data) order = data;
  else if ('light' in data) void sendLight(data.light);
  else sendRoom(data.room);
};

function sendRoom(room: string): void {
  let built: BuiltRoom | null = null;
  try {
    if (order) built = buildRoom(order.hall, room, order.lettering);
  } catch {
    // The page builds it itself, and there the reason is told.
  }
  send({ room, built }, built ? buffersOf(built) : []);
}

async function sendLight(light: string): Promise<void> {
  // As above.
  const planes = await fetchLight(light).catch(() => null);
  send({ light, planes }, planes ? [planes.texels.buffer] : []);
}

function send(answer: BuildAnswer, transfer: ArrayBuffer[]): void {
  self.postMessage(answer, { transfer });
}

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

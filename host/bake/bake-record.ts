import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { finishKey } from '#model/finishes/finish-ref.ts';
import type { BuiltMesh, BuiltRoom } from '#model/geometry/built-room.ts';
import type { Quality } from './quality.ts';

/** Changes whenever the same room would come out differently: old lightmaps are then stale. */
const bakerVersion = 4;

const entrySchema = z.object({
  /** What the lightmap was computed from. */
  from: z.string(),
  quality: z.enum(['quick', 'full']),
  bytes: z.int(),
});

/** `baked/bake.json`: what each lightmap was computed from, by room id. */
const recordSchema = z.object({
  version: z.literal(1),
  rooms: z.record(z.string(), entrySchema),
});
export type BakeRecord = z.infer<typeof recordSchema>;

/** The record in an exhibition's folder; an empty one when there is none or it can't be read. */
export async function readBakeRecord(directory: string): Promise<BakeRecord> {
  try {
    const json = await readFile(join(directory, 'baked', 'bake.json'), 'utf8');
    const parsed = z.safeParse(recordSchema, JSON.parse(json));
    if (parsed.success) return parsed.data;
  } catch {
    // A missing or broken record only means that everything is computed again.
  }
  return { version: 1, rooms: {} };
}

/** Whether a lightmap is good enough: made from the same room, and no more quickly than asked. */
export function isCurrent(
  record: BakeRecord,
  room: string,
  from: string,
  quality: Quality,
): boolean {
  const entry = record.rooms[room];
  return entry?.from === from && (entry.quality === 'full' || quality === 'quick');
}

export interface FillLight {
  level: number;
  kelvin: number;
}

/** One short text for all that the light of a room depends on. */
export function roomDigest(
  room: BuiltRoom,
  fill: FillLight,
  neighbours: readonly { room: BuiltRoom }[],
): string {
  const hash = createHash('sha256').update(`baker ${bakerVersion}\n`);
  hash.update(JSON.stringify([room.lightmap, room.charts, fill, emittersOf(room)]));
  for (const mesh of [...room.meshes, ...room.faces]) addMesh(hash, mesh, true);
  for (const { room: other } of neighbours) {
    hash.update(JSON.stringify(emittersOf(other)));
    for (const mesh of [...other.meshes, ...other.faces]) addMesh(hash, mesh, false);
  }
  return hash.digest('hex');
}

function emittersOf(room: BuiltRoom): unknown {
  return JSON.parse(
    JSON.stringify(room.emitters, (_, value: unknown) =>
      typeof value === 'number' ? rounded(value) : value,
    ),
  );
}

function addMesh(hash: ReturnType<typeof createHash>, mesh: BuiltMesh, charts: boolean): void {
  hash.update(finishKey(mesh.finish));
  hash.update(Int32Array.from(mesh.positions, rounded));
  hash.update(mesh.indices);
  if (charts) hash.update(Int32Array.from(mesh.lightUvs, (value) => rounded(value * 4)));
}

/** Quarter millimetres: sines of two processors may differ in their last digit, rooms do not. */
function rounded(value: number): number {
  return Math.round(value * 4096 + 0.123);
}

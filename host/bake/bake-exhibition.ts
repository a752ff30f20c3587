import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XunzhanError } from '#model/errors.ts';
import type { Hall } from '#model/format/hall.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { letteringOutlines } from '../exhibition/lettering.ts';
import { loadExhibition } from '../exhibition/load.ts';
import { isCurrent, readBakeRecord, roomDigest } from './bake-record.ts';
import type { BakeRecord, FillLight } from './bake-record.ts';
import { bakeRoom } from './bake-room.ts';
import { calibrate } from './calibrate.ts';
import type { Calibration } from './calibrate.ts';
import { qualities } from './quality.ts';
import type { Quality } from './quality.ts';
import { neighbourIds, openingsOf } from './room-openings.ts';
import { lightFile } from './write-lightmap.ts';

interface BakeProgress {
  room: string;
  /** Number of this room among those to bake, from 0, and how many there are. */
  index: number;
  count: number;
  /** Share of the whole that is done, 0-1. */
  share: number;
}

export interface BakeOptions {
  quality?: Quality;
  /** Only these rooms. */
  rooms?: readonly string[];
  /** Also rooms whose light is still right. */
  force?: boolean;
  onProgress?: (progress: BakeProgress) => void;
  signal?: AbortSignal;
}

export interface BakeResult {
  baked: { room: string; bytes: number; seconds: number }[];
  /** Rooms whose light was still right. */
  kept: string[];
}

/** What a room has of light from above when its author says nothing. */
const ordinaryFill: FillLight = { level: 0.06, kelvin: 5600 };

/**
 * Computes the lightmaps of an exhibition and writes them under `baked/`, each as soon as it is ready, so that an
 * interrupted bake loses one room at most. Rooms that haven't changed are left alone.
 *
 * @throws XunzhanError as `loadExhibition`, or `bake/no-room`; the reason of `signal` when it is aborted.
 */
export async function bakeExhibition(
  directory: string,
  { quality = 'full', rooms, force = false, onProgress, signal }: BakeOptions = {},
): Promise<BakeResult> {
  const { hall } = await loadExhibition(directory);
  const workshop = new Workshop(hall, signal);
  const record = await readBakeRecord(directory);
  const wanted = chooseRooms(hall, rooms);
  const due = wanted.filter((id) => force || !isCurrent(record, id, workshop.digest(id), quality));
  const result: BakeResult = { baked: [], kept: wanted.filter((id) => !due.includes(id)) };
  const sizes = due.map((id) => workshop.size(id));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const [index, room] of due.entries()) {
    signal?.throwIfAborted();
    const started = performance.now();
    const size = sizes[index] ?? 0;
    const told = (share: number) =>
      onProgress?.({ room, index, count: due.length, share: (before + size * share) / whole });
    told(0);
    const light = await bakeRoom({
      ...(await workshop.task(room)),
      settings: qualities[quality],
      onProgress: told,
      ...(signal ? { signal } : {}),
    });
    const file = lightFile(light);
    await replaceFile(directory, `${room}.light`, file);
    record.rooms[room] = { from: workshop.digest(room), quality, bytes: file.length };
    await writeRecord(directory, record, hall);
    before += size;
    result.baked.push({ room, bytes: file.length, seconds: (performance.now() - started) / 1000 });
  }
  return result;
}

/** Rooms whose lightmap was computed from something else than what is there now. */
export function staleRooms(hall: Hall, record: BakeRecord): string[] {
  const workshop = new Workshop(hall, undefined);
  return hall.rooms
    .map(({ id }) => id)
    .filter((id) => !isCurrent(record, id, workshop.digest(id), 'quick'));
}

/** Rooms as triangles, with their calibrations; each made once, when first needed. */
class Workshop {
  private readonly built = new Map<string, BuiltRoom>();
  private readonly calibrated = new Map<string, Promise<Calibration>>();
  private readonly hall: Hall;
  private readonly signal: AbortSignal | undefined;
  private readonly lettering: Lettering;

  constructor(hall: Hall, signal: AbortSignal | undefined) {
    this.hall = hall;
    this.signal = signal;
    this.lettering = letteringOutlines(letteringCharacters(hall));
  }

  digest(id: string): string {
    const neighbours = neighbourIds(this.hall, id).map((other) => ({ room: this.room(other) }));
    return roomDigest(this.room(id), this.fill(id), neighbours);
  }

  size(id: string): number {
    const { width, height } = this.room(id).lightmap;
    return width * height;
  }

  async task(id: string) {
    const neighbours = neighbourIds(this.hall, id);
    return {
      room: this.room(id),
      calibration: await this.calibration(id),
      fill: this.fill(id),
      neighbours: await Promise.all(
        neighbours.map(async (other) => ({
          room: this.room(other),
          calibration: await this.calibration(other),
        })),
      ),
      openings: openingsOf(this.hall, id, neighbours),
      seed: 1,
    };
  }

  private room(id: string): BuiltRoom {
    const room = this.built.get(id) ?? buildRoom(this.hall, id, this.lettering);
    this.built.set(id, room);
    return room;
  }

  private calibration(id: string): Promise<Calibration> {
    const calibration = this.calibrated.get(id) ?? calibrate(this.room(id), this.signal);
    this.calibrated.set(id, calibration);
    return calibration;
  }

  private fill(id: string): FillLight {
    return this.hall.rooms.find((room) => room.id === id)?.fill ?? ordinaryFill;
  }
}

function chooseRooms(hall: Hall, rooms: readonly string[] | undefined): string[] {
  const all = hall.rooms.map(({ id }) => id);
  if (!rooms) return all;
  const unknown = rooms.find((id) => !all.includes(id));
  if (unknown === undefined) return all.filter((id) => rooms.includes(id));
  throw new XunzhanError('bake/no-room', {
    'zh-CN': `没有编号为 ${unknown} 的展区。现有展区：${all.join('、')}。`,
    en: `There is no room with the id ${unknown}. Rooms: ${all.join(', ')}.`,
  });
}

/** Entries of rooms that are gone go too. */
async function writeRecord(directory: string, record: BakeRecord, hall: Hall): Promise<void> {
  const ids = hall.rooms.map(({ id }) => id).filter((id) => record.rooms[id]);
  record.rooms = Object.fromEntries(
    ids.flatMap((id) => {
      const entry = record.rooms[id];
      return entry ? [[id, entry]] : [];
    }),
  );
  await replaceFile(directory, 'bake.json', `${JSON.stringify(record, null, 2)}\n`);
}

/** Writes beside the old file and puts it in its place in one step. */
async function replaceFile(
  directory: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const folder = join(directory, 'baked');
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    await rename(temporary, join(folder, name));
  } finally {
    await rm(temporary, { force: true });
  }
}

import { coarse } from '#model/budget/texture-rules.ts';
import type { BuiltRoom, Obstacle } from '#model/geometry/built-room.ts';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import type { Doorway } from '#model/geometry/doorways.ts';
import { takeBuilder } from './room-builder.ts';
import type { RoomBuilder } from './room-builder.ts';
import type { RoomContext } from './room-context.ts';
import { loadRoomLight } from './load-light.ts';
import { makeRoomScene } from './room-scene.ts';
import type { RoomScene } from './room-scene.ts';
import { breathe } from './slices.ts';

/** Rooms this many doors away are made ready; rooms farther than the second number are given back. */
const ahead = 1;
const keep = 2;

export interface ShelfListener {
  /** A room was built as triangles: there are new obstacles and things to point at. */
  onBuilt: (room: BuiltRoom) => void;
  onReady: (room: RoomScene) => void;
  onGone: (room: RoomScene) => void;
  onFailed: (room: string, error: unknown) => void;
}

/** Makes rooms ready around the visitor, one after another, and gives back those left behind. */
export class RoomShelf {
  private readonly built = new Map<string, BuiltRoom>();
  private readonly scenes = new Map<string, RoomScene>();
  private readonly making = new Map<string, Promise<void>>();
  private queue: string[] = [];
  private wanted = new Set<string>();
  private current = '';
  private busy = false;
  private gone = false;
  private keepAll = false;
  private readonly context: RoomContext;
  private readonly doorways: readonly Doorway[];
  private readonly builder: RoomBuilder;
  private readonly listener: ShelfListener;

  constructor(
    context: RoomContext,
    doorways: readonly Doorway[],
    lettering: Lettering,
    listener: ShelfListener,
  ) {
    this.context = context;
    this.doorways = doorways;
    this.builder = takeBuilder(context.documents.hall, lettering);
    this.listener = listener;
  }

  get rooms(): ReadonlyMap<string, RoomScene> {
    return this.scenes;
  }

  /** Rooms that ought to be ready, and whether they are. */
  inReach(): { id: string; ready: boolean }[] {
    if (this.current === '') return [{ id: '', ready: false }];
    return [...this.wanted].map((id) => ({ id, ready: this.scenes.has(id) }));
  }

  obstacles(): Map<string, Obstacle[]> {
    return new Map([...this.built].map(([id, room]) => [id, room.obstacles]));
  }

  /** Makes one room ready now; `onProgress` gets the share, 0-1, that has been added. */
  async bring(room: string, onProgress: (share: number) => void = () => {}): Promise<void> {
    const known = this.making.get(room);
    if (known) return known;
    const making = this.make(room, onProgress);
    this.making.set(room, making);
    return making;
  }

  /** Makes the rooms around `room` ready in the background and gives back those far away. */
  surround(room: string): void {
    this.current = room;
    for (const [id, scene] of this.scenes) scene.setDetail(id === room ? 1 : coarse);
    const distances = doorsAway(room, this.doorways);
    this.wanted = new Set([...distances].filter(([, doors]) => doors <= ahead).map(([id]) => id));
    for (const [id, scene] of this.scenes) {
      if (!this.keepAll && (distances.get(id) ?? Infinity) > keep) this.drop(id, scene);
    }
    this.queue = [...this.wanted].filter((id) => !this.making.has(id));
    void this.work();
  }

  /** Makes every room ready, one after another, and gives none back from now on; a room that fails is left out. */
  async bringAll(onProgress: (share: number) => void): Promise<void> {
    this.keepAll = true;
    const { rooms } = this.context.documents.hall;
    for (const [index, { id }] of rooms.entries()) {
      if (this.gone) return;
      let done = 0;
      const add = (share: number) => {
        done = Math.min(1, done + share);
        onProgress((index + done) / rooms.length);
      };
      await this.bring(id, add).catch(() => undefined);
      onProgress((index + 1) / rooms.length);
      await breathe();
    }
  }

  dispose(): void {
    this.gone = true;
    this.builder.dispose();
    for (const [id, scene] of this.scenes) this.drop(id, scene);
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.queue.shift(); next && !this.gone; next = this.queue.shift()) {
      await this.bring(next).catch(() => undefined);
      await breathe();
    }
    this.busy = false;
  }

  private async make(room: string, onProgress: (share: number) => void): Promise<void> {
    try {
      const light = loadRoomLight(room, this.builder, this.context);
      let built = this.built.get(room);
      if (!built) {
        await breathe();
        built = await this.builder.build(room);
        this.built.set(room, built);
        this.listener.onBuilt(built);
        await breathe();
      }
      const scene = await makeRoomScene(
        built,
        light,
        this.context,
        // The first picture is complete sooner with coarse letters; fine ones follow at once.
        room === this.current ? 1 : coarse,
        onProgress,
      );
      if (this.gone) {
        scene.dispose();
        return;
      }
      this.scenes.set(room, scene);
      if (room === this.current) scene.setDetail(1);
      this.listener.onReady(scene);
    } catch (error) {
      this.making.delete(room);
      this.listener.onFailed(room, error);
      throw error;
    }
  }

  private drop(id: string, scene: RoomScene): void {
    this.scenes.delete(id);
    this.making.delete(id);
    this.listener.onGone(scene);
    scene.dispose();
  }
}

/** Doors between `room` and every room that can be reached. */
function doorsAway(room: string, doorways: readonly Doorway[]): Map<string, number> {
  const distances = new Map([[room, 0]]);
  const open = [room];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const { from, to } of doorways) {
      const next = from === id ? to : to === id ? from : undefined;
      if (next === undefined || distances.has(next)) continue;
      distances.set(next, (distances.get(id) ?? 0) + 1);
      open.push(next);
    }
  }
  return distances;
}

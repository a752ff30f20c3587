import type { Hall } from '#model/format/hall.ts';
import { takeBuilder } from '#renderer/hall/room-builder.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFileSync } from 'node:fs';

/** As in a browser that forbids workers, or that could not fetch this one: no order is ever answered. */
class DeadWorker {
  onmessage: unknown;
  onerror: (() => void) | undefined;
  constructor() {
    setTimeout(() => this.onerror?.());
  }
  postMessage(): void {}
  terminate(): void {}
}

beforeEach(() => vi.stubGlobal('Worker', DeadWorker));
afterEach(() => vi.unstubAllGlobals());

test('without a worker the page builds the rooms itself, also those asked for afterwards', async () => {
  const hall = JSON.parse(readFileSync('scenes/lobby/hall.json', 'utf8')) as Hall;
  const [room] = hall.rooms;
  if (!room) throw new Error('a lobby without rooms');
  const builder = takeBuilder(hall, {});
  expect((await builder.build(room.id)).id).toBe(room.id);
  expect((await builder.build(room.id)).id).toBe(room.id);
});

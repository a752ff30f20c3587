import { bakeRoom } from '#host/bake/bake-room.ts';
import type { Lightmap, RoomTask } from '#host/bake/bake-room.ts';
import { calibrate } from '#host/bake/calibrate.ts';
import { openingsOf } from '#host/bake/room-openings.ts';
import { rasterise, subSamples } from '#host/bake/texel-grid.ts';
import type { Emitter, BuiltRoom } from '#model/geometry/built-room.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { describe, expect, it } from 'vitest';
import { box, ceilingPanel, coarse, hallOf, litBox } from './box-room.ts';

async function bake(room: BuiltRoom, change: Partial<RoomTask> = {}): Promise<Lightmap> {
  return bakeRoom({
    room,
    calibration: await calibrate(room),
    fill: { level: 0, kelvin: 5000 },
    neighbours: [],
    openings: [],
    settings: coarse,
    seed: 1,
    ...change,
  });
}

/** Mean green light over the texels whose point and normal `belong`. */
function mean(
  room: BuiltRoom,
  { width, height, rgb }: Lightmap,
  belong: (x: number, y: number, z: number, normal: [number, number, number]) => boolean,
): number {
  const grid = rasterise([...room.meshes, ...room.faces], width, height);
  let sum = 0;
  let count = 0;
  grid.cells.forEach((cell, entry) => {
    const [x = 0, y = 0, z = 0] = grid.points.subarray(entry * subSamples * 3);
    const [nx = 0, ny = 0, nz = 0] = grid.normals.subarray(entry * 3);
    if (!belong(x, y, z, [nx, ny, nz])) return;
    sum += rgb[cell * 3 + 1] ?? 0;
    count += 1;
  });
  expect(count).toBeGreaterThan(3);
  return sum / count;
}

const onBack = (_: number, y: number, z: number) => z < 0.05 && y > 0.3 && y < 2.6;
const onFront = (_: number, y: number, z: number) => z > 2.95 && y > 0.3 && y < 2.6;

/** A strip near the top of the back wall that washes it. */
const washer: Emitter = {
  kind: 'area',
  group: 'washer',
  centre: [2, 2.8, 0.7],
  u: [1.8, 0, 0],
  v: [0, -0.03, 0.04],
  kelvin: 3000,
  power: 1,
};

describe('the light of a room', () => {
  it('is brighter on the washed wall than on the one opposite, and warm', async () => {
    const room = litBox([washer]);
    const light = await bake(room);
    expect(mean(room, light, onBack)).toBeGreaterThan(1.5 * mean(room, light, onFront));
    expect(light.rgb.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it('comes out at the level that is meant for walls, however large the lamp is', async () => {
    for (const half of [0.2, 0.9]) {
      const room = litBox([{ ...ceilingPanel(2, 1.5, half, half), group: 'washer' }]);
      const light = await bake(room);
      const walls = mean(
        room,
        light,
        (_x, y, _z, [, ny]) => Math.abs(ny) < 0.2 && y > 0.8 && y < 2.2,
      );
      expect(walls).toBeGreaterThan(0.25);
      expect(walls).toBeLessThan(0.75);
    }
  });

  it('is dimmer where the author says less power', async () => {
    const half = litBox([{ ...washer, power: 0.5 }]);
    const whole = litBox([washer]);
    const ratio = mean(half, await bake(half), onBack) / mean(whole, await bake(whole), onBack);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.65);
  });

  it('falls off into corners, and under a bench', async () => {
    const room = litBox([ceilingPanel(2, 1.5, 0.5, 0.5)], {
      fittings: [{ kind: 'bench', floor: [2, 1.5], length: 1.6 }],
    });
    const light = await bake(room, { fill: { level: 0.2, kelvin: 5000 } });
    const floor = (test: (x: number, z: number) => boolean) =>
      mean(room, light, (x, y, z, [, ny]) => ny > 0.9 && y < 0.01 && test(x, z));
    const open = floor((x, z) => Math.abs(x - 2) < 0.4 && z > 2.1 && z < 2.4);
    const under = floor((x, z) => Math.abs(x - 2) < 0.3 && Math.abs(z - 1.5) < 0.1);
    const corner = floor((x, z) => x < 0.35 && z < 0.35);
    expect(under).toBeLessThan(0.5 * open);
    expect(corner).toBeLessThan(0.85 * open);
  });

  it('is the same on both sides of a symmetric room', async () => {
    const room = litBox([ceilingPanel(2, 1.5, 0.5, 0.5)]);
    const light = await bake(room);
    const left = mean(room, light, (x, y) => x < 0.05 && y > 0.3 && y < 2.6);
    const right = mean(room, light, (x, y) => x > 3.95 && y > 0.3 && y < 2.6);
    expect(left / right).toBeCloseTo(1, 1);
    expect(Math.abs(left / right - 1)).toBeLessThan(0.03);
  });

  it('is the same every time', async () => {
    const room = litBox([washer]);
    expect((await bake(room)).rgb).toEqual((await bake(room)).rgb);
  });

  it('comes through doors into a room without lamps, and only through doors', async () => {
    const door = {
      id: 'door',
      from: { room: 'dark', wall: 1, at: 1.5 },
      to: { room: 'lit', wall: 3 },
      width: 1.6,
      height: 2.2,
    };
    const rooms = [box('dark', 0, 3, 3), box('lit', 3.2, 4, 3)];
    const lightIn = async (doors: (typeof door)[]) => {
      const hall = hallOf(rooms, doors);
      const dark = buildRoom(hall, 'dark');
      const lit = { ...buildRoom(hall, 'lit'), emitters: [ceilingPanel(5.2, 1.5, 0.8, 0.8)] };
      const light = await bake(dark, {
        neighbours: [{ room: lit, calibration: await calibrate(lit) }],
        openings: openingsOf(hall, 'dark', ['lit']),
      });
      return mean(dark, light, (x, y, _z, [, ny]) => ny > 0.9 && y < 0.01 && x < 3);
    };
    expect(await lightIn([door])).toBeGreaterThan(0.02);
    expect(await lightIn([])).toBeLessThan(0.001);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(bake(litBox([washer]), { signal: controller.signal })).rejects.toThrow('enough');
  });
});

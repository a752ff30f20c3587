import type { Exhibit } from '#model/exhibits/registry.ts';
import { XunzhanError } from '#model/errors.ts';
import type { FloorPoint, Point } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { containsPoint, offsetRing } from '#model/geometry/polygon.ts';
import { describe, expect, it } from 'vitest';
import { anyDirection, castRay, trianglesOf } from './cast-ray.ts';
import { hallOf, randomFloor, randoms, rectangle, roomOf, shapes } from './fixtures.ts';

/** Casts rays from inside a room; returns those that get out or meet a back first. */
function leaks(hall: Hall, floor: FloorPoint[], rays: number, seed: number): string[] {
  const triangles = hall.rooms.flatMap((room) => trianglesOf(buildRoom(hall, room.id)));
  const random = randoms(seed);
  const inside = offsetRing(floor, -0.15);
  const found: string[] = [];
  for (let ray = 0; ray < rays;) {
    const corner = floor[Math.floor(random() * floor.length)] ?? [0, 0];
    const point: Point = [
      corner[0] + 8 * (random() - 0.5),
      0.2 + 2.8 * random(),
      corner[1] + 8 * (random() - 0.5),
    ];
    if (!containsPoint(inside, [point[0], point[2]])) continue;
    ray += 1;
    const direction = anyDirection(random);
    const hit = castRay(triangles, point, direction);
    if (!hit) found.push(`${point.join()} -> ${direction.join()} gets out`);
    else if (!hit.front) found.push(`${point.join()} -> ${direction.join()} sees a back`);
  }
  return found;
}

describe('buildRoom', () => {
  for (const [name, floor] of Object.entries(shapes)) {
    it(`closes a room on all sides, fronts inwards: ${name}`, () => {
      expect(leaks(hallOf([roomOf(floor)]), floor, 400, 1)).toEqual([]);
    });
  }

  it('closes rooms on random floors', () => {
    const random = randoms(42);
    for (let round = 0; round < 25; round++) {
      const floor = randomFloor(random);
      expect(leaks(hallOf([roomOf(floor)]), floor, 40, round)).toEqual([]);
    }
  });

  it('closes windows, niches, a skylight and a lantern', () => {
    const floor = rectangle(0, 0, 8, 6);
    const room = roomOf(floor, {
      windows: [{ id: 'w', wall: 0, at: 3, sill: 1, width: 2, height: 1.2, panes: 3 }],
      niches: [
        { id: 'low', wall: 1, at: 2, sill: 0, width: 2, height: 2.4, depth: 0.9, lit: true },
        { id: 'high', wall: 1, at: 4.6, sill: 1, width: 1, height: 1, depth: 0.3 },
      ],
      ceiling: { kind: 'skylight', opening: rectangle(1, 1, 2, 1), rise: 1 },
      fittings: [{ kind: 'lantern', floor: [5.5, 3.5], radius: 1.2 }],
    });
    expect(leaks(hallOf([room]), floor, 900, 3)).toEqual([]);
  });

  it('closes a room open to the sky, and one under a saw-tooth roof', () => {
    const floor = rectangle(0, 0, 8, 6);
    const open = roomOf(floor, { ceiling: { kind: 'open' } });
    expect(leaks(hallOf([open]), floor, 300, 4)).toEqual([]);
    for (const faces of ['north', 'east', 'south', 'west'] as const) {
      const glazed = roomOf(floor, {
        fittings: [
          {
            kind: 'glazing',
            area: [
              [1, 1],
              [7, 5],
            ],
            bays: 3,
            faces,
          },
        ],
      });
      expect(leaks(hallOf([glazed]), floor, 300, 5)).toEqual([]);
    }
  });

  it('shows nothing but fronts of what stands and hangs in it', () => {
    const floor = rectangle(0, 0, 8, 8);
    const room = roomOf(floor, {
      height: 4,
      fittings: [
        { kind: 'rock', wall: 0, from: 1, to: 7, height: 3, depth: 0.5, lean: 0 },
        { kind: 'relief', form: 'gorge', wall: 1, at: 4, height: 1.6, size: [3, 1.2] },
        { kind: 'relief', form: 'peaks', floor: [1.4, 6], size: [1, 1] },
        { kind: 'cove', wall: 2 },
        { kind: 'track', wall: 3 },
        { kind: 'slats', margin: 1 },
        { kind: 'table', floor: [6.6, 6.6], length: 1.6, width: 0.8 },
        { kind: 'chair', floor: [6.6, 5.6] },
        { kind: 'column', floor: [1.2, 1.6], size: 0.3 },
        { kind: 'stool', floor: [1.2, 4], shape: 'drum' },
        { kind: 'lamp', style: 'lantern', floor: [6.8, 1.6], height: 2.4 },
        { kind: 'partition', floor: [4, 7], width: 1.5, height: 2.5 },
      ],
    });
    const exhibits: Exhibit[] = [
      {
        id: 'photo',
        room: 'room',
        kind: 'picture',
        anchor: { wall: 2, at: 6.4, height: 1.52 },
        size: [0.8, 0.6],
        title: { 'zh-CN': '图' },
        media: 'media/photo.webp',
      },
      {
        id: 'years',
        room: 'room',
        kind: 'timeline',
        anchor: { wall: 3, at: 4, height: 1.1 },
        size: [3, 1],
        title: { 'zh-CN': '年表' },
        entries: [{ date: { 'zh-CN': '1935年' }, day: '1935-01-15', title: { 'zh-CN': '会议' } }],
      },
    ];
    expect(leaks(hallOf([room], [], exhibits), rectangle(2.4, 2.4, 3.2, 3), 900, 8)).toEqual([]);
  });

  it('joins two rooms through a doorway without a gap', () => {
    const a = roomOf(rectangle(0, 0, 8, 6), { id: 'a' });
    const b = roomOf(rectangle(8.4, 1, 6, 6), { id: 'b' });
    const door = {
      id: 'door',
      from: { room: 'a', wall: 1, at: 3 },
      to: { room: 'b', wall: 3 },
      width: 1.6,
      height: 2.3,
    };
    const hall = hallOf([a, b], [door]);
    expect(leaks(hall, a.floor, 600, 6)).toEqual([]);
    expect(leaks(hall, b.floor, 600, 7)).toEqual([]);
  });

  it('gives the same numbers every time', () => {
    const floor = shapes['L shape'] ?? [];
    const make = () =>
      buildRoom(hallOf([roomOf(floor, { fittings: [{ kind: 'rock', wall: 0 }] })]), 'room');
    expect(make()).toEqual(make());
  });

  it('names a room that is not there', () => {
    expect(() => buildRoom(hallOf([roomOf(rectangle(0, 0, 4, 4))]), 'attic')).toThrow(XunzhanError);
  });

  it('keeps a lightmap within 2048 texels a side, however large the room', () => {
    const { lightmap, charts } = buildRoom(
      hallOf([roomOf(rectangle(0, 0, 190, 160), { height: 30 })]),
      'room',
    );
    expect(Math.max(lightmap.width, lightmap.height)).toBeLessThanOrEqual(2048);
    expect(Math.max(...charts.map((chart) => chart.width))).toBeGreaterThan(500);
  });
});

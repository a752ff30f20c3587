import { buildRoom } from '#model/geometry/build-room.ts';
import { doorPassages } from '#model/geometry/door-passage.ts';
import { wallOpenings, without } from '#model/geometry/openings.ts';
import { describe, expect, it } from 'vitest';
import { trianglesOf } from './cast-ray.ts';
import { hallOf, rectangle, roomOf } from './fixtures.ts';

const a = roomOf(rectangle(0, 0, 8, 6), {
  id: 'a',
  windows: [{ id: 'w', wall: 1, at: 5, sill: 1, width: 1, height: 1 }],
});
const b = roomOf(rectangle(8.5, 1, 6, 6), { id: 'b' });
const door = {
  id: 'door',
  from: { room: 'a', wall: 1, at: 3 },
  to: { room: 'b', wall: 3 },
  width: 1.6,
  height: 2.3,
};
const hall = hallOf([a, b], [door]);

describe('doors', () => {
  it('stand opposite each other in both walls', () => {
    const [passage] = doorPassages(hall);
    expect(passage?.depth).toBeCloseTo(0.5, 9);
    // Wall 3 of b runs from [8.5, 7] to [8.5, 1]; the door spans z 2.2 to 3.8.
    expect(passage?.to.s).toBeCloseTo(3.2, 9);
    expect(passage?.quad.map(([x]) => x)).toEqual([8.25, 8.25, 8.25, 8.25]);
    expect(wallOpenings(hall, b, 3)).toMatchObject([
      { kind: 'door', t: 0, width: 1.6, height: 2.3 },
    ]);
  });

  it('and windows leave holes of exactly their size in the wall', () => {
    const plain = { ...hall, doors: [], rooms: [{ ...a, windows: [] }, b] };
    const lost = wallArea(plain, 'a') - wallArea(hall, 'a');
    // The wall itself begins 80 mm above the floor, behind the skirting.
    expect(lost).toBeCloseTo(1.6 * (2.3 - 0.08) + 1, 4);
  });
});

describe('a lit niche', () => {
  it('is lit from its upper edge, downwards and to its back', () => {
    const niche = {
      id: 'n',
      wall: 1,
      at: 2,
      sill: 0,
      width: 2,
      height: 2.4,
      depth: 0.9,
      lit: true,
    };
    const { emitters } = buildRoom(
      hallOf([roomOf(rectangle(0, 0, 8, 6), { niches: [niche] })]),
      'room',
    );
    expect(emitters.length).toBeGreaterThan(1);
    for (const emitter of emitters) {
      if (emitter.kind !== 'spot') throw new Error('no spot');
      // The wall's inner side looks towards negative x: the niche's back is at positive x.
      expect(emitter.target[0]).toBeCloseTo(8.9, 6);
      expect(emitter.target[0]).toBeGreaterThan(emitter.position[0]);
      expect(emitter.target[1]).toBeLessThan(emitter.position[1]);
      expect(emitter.position[0]).toBeGreaterThan(8);
      expect(emitter.position[1]).toBeLessThan(2.4);
    }
  });
});

describe('without', () => {
  it('takes stretches out of a stretch, in any order', () => {
    expect(
      without(
        [0, 10],
        [
          [6, 7],
          [-1, 2],
          [6.5, 8],
        ],
      ),
    ).toEqual([
      [2, 6],
      [8, 10],
    ]);
    expect(without([0, 5], [[0, 5]])).toEqual([]);
  });
});

/** Area of what lies in the plane of wall 1 of room a, square metres. */
function wallArea(one: typeof hall, room: string): number {
  return trianglesOf(buildRoom(one, room))
    .filter(
      ({ a: [x], normal }) =>
        Math.abs(x - 8) < 1e-4 && Math.abs(normal[1]) + Math.abs(normal[2]) < 1e-6,
    )
    .reduce((sum, { normal }) => sum + Math.hypot(...normal) / 2, 0);
}

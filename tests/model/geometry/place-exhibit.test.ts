import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Anchor } from '#model/format/anchor.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { containsPoint } from '#model/geometry/polygon.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';
import { cross } from '#model/geometry/vector.ts';
import { describe, expect, it } from 'vitest';
import { hallOf, rectangle, roomOf, shapes } from './fixtures.ts';

const panelAt = (anchor: Anchor, size: [number, number] = [1.2, 0.9]): Exhibit => ({
  id: 'panel',
  room: 'room',
  kind: 'panel',
  anchor,
  size,
  title: { 'zh-CN': '文' },
});
const hall = hallOf([
  roomOf(rectangle(0, 0, 8, 6), {
    niches: [{ id: 'n', wall: 1, at: 3, sill: 0, width: 2, height: 2.5, depth: 1 }],
  }),
]);

const rounded = (values: readonly number[]) =>
  values.map((value) => Math.round(value * 1e6) / 1e6 + 0);

describe('placeExhibit', () => {
  it('hangs an exhibit on its wall, facing the room', () => {
    const frame = placeExhibit(hall, panelAt({ wall: 2, at: 2, height: 1.5 }));
    expect(rounded(frame.origin)).toEqual([6, 1.5, 6]);
    expect(rounded(frame.out)).toEqual([0, 0, -1]);
    expect(rounded(cross(frame.right, frame.up))).toEqual(rounded(frame.out));
  });

  it('hangs it on the back of a niche', () => {
    expect(rounded(placeExhibit(hall, panelAt({ wall: 1, at: 3, height: 1.5 })).origin)).toEqual([
      9, 1.5, 3,
    ]);
    expect(rounded(placeExhibit(hall, panelAt({ wall: 1, at: 5, height: 1.5 })).origin)).toEqual([
      8, 1.5, 5,
    ]);
  });

  it('stands it on the floor or leaves it where it is told, turned and tilted', () => {
    const standing = placeExhibit(hall, panelAt({ floor: [2, 3], heading: Math.PI / 2 }));
    expect(rounded(standing.out)).toEqual([1, 0, 0]);
    const free = placeExhibit(hall, panelAt({ position: [2, 1, 3], tilt: 0.4 }));
    expect(rounded(free.out)).toEqual(rounded([0, Math.sin(0.4), Math.cos(0.4)]));
    expect(rounded(cross(free.right, free.up))).toEqual(rounded(free.out));
  });
});

describe('defaultViewpoint', () => {
  it('stands 1.6 to 2.2 m in front of an ordinary panel and looks straight at it', () => {
    const { floor, heading, pitch } = defaultViewpoint(
      hall,
      panelAt({ wall: 0, at: 4, height: 1.5 }),
    );
    expect(floor[0]).toBeCloseTo(4, 6);
    expect(floor[1]).toBeGreaterThanOrEqual(1.6);
    expect(floor[1]).toBeLessThanOrEqual(2.2);
    expect(heading).toBeCloseTo(0, 6);
    expect(pitch).toBeCloseTo(Math.atan2(1.5 - 1.6, floor[1]), 6);
  });

  it('steps back for what is large, but never through a wall', () => {
    const near = defaultViewpoint(hall, panelAt({ wall: 0, at: 4, height: 1.5 }));
    const far = defaultViewpoint(hall, panelAt({ wall: 0, at: 4, height: 1.5 }, [5, 2]));
    expect(far.floor[1]).toBeGreaterThan(near.floor[1]);
    for (const floor of Object.values(shapes)) {
      const room = roomOf(floor);
      floor.forEach((_, wall) => {
        const view = defaultViewpoint(
          hallOf([room]),
          panelAt({ wall, at: 0.8, height: 1.5 }, [6, 2]),
        );
        expect(containsPoint(floor, view.floor)).toBe(true);
      });
    }
  });

  it("keeps the exhibit's own viewpoint", () => {
    const viewpoint = { floor: [1, 1] as [number, number], heading: 1 };
    expect(defaultViewpoint(hall, { ...panelAt({ wall: 0, at: 1, height: 1 }), viewpoint })).toBe(
      viewpoint,
    );
  });
});

import { buildRoom } from '#model/geometry/build-room.ts';
import { describe, expect, it } from 'vitest';
import { hallOf as hall, rectangle, roomOf } from './fixtures.ts';

describe('a room in the open', () => {
  const closed = roomOf(rectangle(0, 0, 6, 5));
  const open = {
    ...closed,
    ceiling: { kind: 'open' as const },
    lightDetail: 0.5,
    outdoors: {
      openWalls: [0, 2],
      land: { profile: [[-100, -50] as [number, number], [100, -50] as [number, number]] },
    },
  };

  it('has no triangles in its open walls and no sky for a ceiling', () => {
    const built = buildRoom(hall([open]), open.id);
    const [[x0, z0], [x1, z1]] = [open.floor[0] ?? [0, 0], open.floor[1] ?? [0, 0]];
    const inWall = (x: number, z: number) =>
      Math.abs((x - x0) * (z1 - z0) - (z - z0) * (x1 - x0)) < 1e-3;
    expect(built.meshes.map(({ finish }) => finish)).not.toContain('sky');
    const standing = built.meshes.flatMap(({ positions }) =>
      Array.from({ length: positions.length / 3 }, (_, vertex) =>
        positions.subarray(vertex * 3, vertex * 3 + 3),
      ).filter(([x = 0, y = 0, z = 0]) => {
        const between = Math.abs(x - x0) > 0.01 && Math.abs(x - x1) > 0.01;
        return y > 0.05 && y < open.height - 0.05 && between && inWall(x, z);
      }),
    );
    expect(standing).toEqual([]);
    expect(built.emitters.map(({ group }) => group)).toContain('daylight');
  });

  it('brings its land along, which other rooms lack', () => {
    expect(buildRoom(hall([open]), open.id).land?.indices.length).toBeGreaterThan(1000);
    expect(buildRoom(hall([closed]), closed.id).land).toBeUndefined();
  });

  it('takes a coarser light where its author asks for it', () => {
    const texels = (detail: number) => {
      const { charts } = buildRoom(hall([{ ...closed, lightDetail: detail }]), closed.id);
      return charts.reduce((sum, chart) => sum + chart.width * chart.height, 0);
    };
    expect(texels(0.5)).toBeLessThan(texels(1) * 0.4);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hallSchema } from '#model/format/hall.ts';
import { manifestSchema } from '#model/format/manifest.ts';
import { toursSchema, type Tour } from '#model/format/tours.ts';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { completionOf } from '#model/visits/completion.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import { bodyRadius, pushOut, rayToBarrier } from '#renderer/sim/collide.ts';
import { insidePolygon } from '#renderer/sim/inside.ts';
import type { WalkMap } from '#renderer/sim/walk-map.ts';
import { mainTour } from '#renderer/tour/choose-tour.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { guide, walkerIn } from './guided.ts';
import type { Footprint, Guided } from './guided.ts';

const scenes = join(import.meta.dirname, '../../../scenes');
const read = (scene: string, name: string): unknown =>
  JSON.parse(readFileSync(join(scenes, scene, name), 'utf8'));
const shipped = readdirSync(scenes)
  .filter((name) => name !== 'schema')
  .map((name) => ({
    name,
    hall: z.parse(hallSchema, read(name, 'hall.json')),
    manifest: z.parse(manifestSchema, read(name, 'manifest.json')),
    tours: z.parse(toursSchema, read(name, 'tours.json')).tours,
  }));

describe.each(shipped)('tours of $name', ({ hall, manifest, tours }) => {
  describe.each(tours)('$id', (tour) => {
    let guided: Guided;
    beforeAll(async () => {
      guided = await guide(hall, tour, walkerIn(hall));
    }, 120_000);

    it('tells every step, in order, without input', () => {
      expect(guided.told).toEqual(tour.steps.map(({ id }) => id));
    });

    it('goes on foot, never through a wall or what stands on the floor', () => {
      expect(guided.carried).toEqual([]);
      expect(collisions(guided.footprints, guided.walker.map, tour)).toEqual([]);
      expect(guided.footprints.length).toBeGreaterThan(tour.steps.length);
    });

    it('takes as long as it says', () => {
      expect(guided.minutes).toBeGreaterThan(tour.minutes * 0.85);
      expect(guided.minutes).toBeLessThan(tour.minutes * 1.15 + 0.5);
    });
  });

  it('puts visitors where a body has room, on tours and before every exhibit', () => {
    const { map } = walkerIn(hall);
    const places = [
      ...tours.flatMap(({ id, steps }) =>
        steps.map((step) => ({ at: step.viewpoint.floor, where: `${id}, ${step.id}` })),
      ),
      ...hall.exhibits.map((exhibit) => ({
        at: defaultViewpoint(hall, exhibit).floor,
        where: exhibit.id,
      })),
    ];
    const cramped = places.filter(({ at: [x, z] }) => !hasRoom(x, z, map));
    expect(cramped.map(({ where }) => where)).toEqual([]);
  });

  it('shows whatever the certificate asks for in the main tour', () => {
    const asked = manifest.completion ? completionOf(manifest, hall, emptyProgress()).required : [];
    const shown = mainTour(tours)?.steps.map(({ exhibit }) => exhibit);
    expect(asked.filter((id) => !shown?.includes(id))).toEqual([]);
  });
});

/** Moves that cross a wall or an obstacle, or end where nobody can stand. */
function collisions(footprints: readonly Footprint[], map: WalkMap, tour: Tour): string[] {
  const found: string[] = [];
  footprints.forEach(({ x, z, step }, index) => {
    const before = footprints[index - 1];
    const length = before ? Math.hypot(x - before.x, z - before.z) : 0;
    const where = `${tour.steps[step]?.id} at ${x.toFixed(2)}, ${z.toFixed(2)}`;
    if (!isFloor(x, z, map)) found.push(`off the floor: ${where}`);
    if (!before || length === 0) return;
    const [dx, dz] = [(x - before.x) / length, (z - before.z) / length];
    if (rayToBarrier(before.x, before.z, dx, dz, map.barriers) <= length)
      found.push(`through something: ${where}`);
  });
  return found;
}

/** Whether somebody can stand there without overlapping a wall or what stands on the floor. */
function hasRoom(x: number, z: number, map: WalkMap): boolean {
  const spot = { x, z };
  pushOut(spot, bodyRadius, map.barriers);
  return spot.x === x && spot.z === z && isFloor(x, z, map);
}

function isFloor(x: number, z: number, { rooms, doorways, footprints }: WalkMap): boolean {
  const inRoom = rooms.some(({ floor }) => insidePolygon(x, z, floor));
  const inDoor = doorways.some(({ fromEnds, toEnds }) =>
    insidePolygon(x, z, [fromEnds[0], fromEnds[1], toEnds[0], toEnds[1]]),
  );
  return (inRoom || inDoor) && !footprints.some((footprint) => insidePolygon(x, z, footprint));
}

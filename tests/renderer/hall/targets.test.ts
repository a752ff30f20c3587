import { expect, test } from 'vitest';
import type { Hall } from '#model/format/hall.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { targetsOf } from '#renderer/hall/targets.ts';

const hall: Hall = {
  schema: 2,
  entrance: { room: 'room', viewpoint: { floor: [3, 2], heading: 0 } },
  rooms: [
    {
      id: 'room',
      title: { 'zh-CN': '室' },
      floor: [
        [0, 0],
        [6, 0],
        [6, 4],
        [0, 4],
      ],
      height: 3,
      ceiling: { kind: 'flat' },
      finishes: { floor: 'terrazzo', walls: 'paper', ceiling: 'paper' },
      fittings: [],
    },
  ],
  doors: [],
  exhibits: [
    {
      kind: 'panel',
      id: 'board',
      room: 'room',
      anchor: { wall: 1, at: 2, height: 1.5 },
      size: [1, 1.2],
      title: { 'zh-CN': '板' },
    },
  ],
};

test('a face on a wall becomes a rectangle that faces into the room', () => {
  const built = buildRoom(hall, 'room');
  const [target] = targetsOf('room', built.faces);
  expect(target).toMatchObject({ exhibit: 'board', room: 'room' });
  expect(target?.out[0]).toBeCloseTo(-1);
  expect(target?.up[1]).toBeCloseTo(1);
  // Seen from inside, to the right along the east wall is towards +z.
  expect(target?.right[2]).toBeCloseTo(1);
  expect(target?.centre[1]).toBeCloseTo(1.5);
  expect(target?.centre[2]).toBeCloseTo(2);
  expect(target?.half[0]).toBeCloseTo(0.56);
});

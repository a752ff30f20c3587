import type { Hall } from '#model/format/hall.ts';
import { startRoom } from '#renderer/app/hall/start-room.ts';
import { expect, test } from 'vitest';

const viewpoint = { floor: [0, 0] as [number, number], heading: 0 };
// Only what is asked of a hall here.
const hall = {
  rooms: [{ id: 'gate' }, { id: 'gorge' }, { id: 'end' }],
  entrance: { room: 'gate', viewpoint },
  exhibits: [
    { id: 'relief', room: 'gorge' },
    { id: 'lost', room: 'nowhere' },
  ],
} as unknown as Hall;

const start = (more: object) => startRoom({ page: 'lobby', ...more }, hall);

test('a visit begins at the address’s place, else before the exhibit in it, else at the entrance', () => {
  expect(start({})).toBe('gate');
  expect(start({ exhibit: 'relief' })).toBe('gorge');
  expect(start({ exhibit: 'relief', place: { room: 'end', viewpoint } })).toBe('end');
});

test('rooms and exhibits that the hall lacks are passed over', () => {
  expect(start({ place: { room: 'nowhere', viewpoint } })).toBe('gate');
  expect(start({ exhibit: 'lost' })).toBe('gate');
  expect(start({ exhibit: 'no-such', place: { room: 'nowhere', viewpoint } })).toBe('gate');
});

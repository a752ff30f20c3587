import { expect, test } from 'vitest';
import type { LivePage } from '#model/live/room-messages.ts';
import { placeOf } from '#renderer/live/place-of.ts';
import { smallHall } from '../../host/small-hall.ts';

const page = (exhibit: string): LivePage => ({
  exhibit,
  kind: 'panel',
  title: { 'zh-CN': exhibit },
  text: null,
  sources: [],
});
const nowhere = { tour: null, step: null, page: null };
const begin = { room: 'liping', viewpoint: { floor: [3, 2.5], heading: 0 } };

test('a step is its own place, with or without its exhibit', () => {
  const step = { tour: 'main', step: 'begin' };
  expect(placeOf(smallHall, { ...step, page: page('meeting') })).toMatchObject(begin);
  expect(placeOf(smallHall, { ...step, page: null })).toMatchObject(begin);
});

test('another exhibit than the step’s is stood before', () => {
  const { hall, tours } = smallHall;
  const [meeting] = hall.exhibits;
  if (!meeting) throw new Error('the small hall has no exhibit');
  const second = { ...meeting, id: 'second', anchor: { wall: 0, at: 1, height: 1.6 } };
  const documents = { hall: { ...hall, exhibits: [meeting, second] }, tours };
  const place = placeOf(documents, { tour: 'main', step: 'begin', page: page('second') });
  expect(place?.room).toBe('liping');
  expect(place?.viewpoint.floor[0]).toBeCloseTo(1, 1);
  expect(placeOf(documents, { ...nowhere, page: page('second') })).toEqual(place);
});

test('what this hall does not have takes nobody anywhere', () => {
  expect(placeOf(smallHall, nowhere)).toBeUndefined();
  expect(placeOf(smallHall, { tour: 'gone', step: 'begin', page: null })).toBeUndefined();
  expect(placeOf(smallHall, { ...nowhere, page: page('gone') })).toBeUndefined();
});

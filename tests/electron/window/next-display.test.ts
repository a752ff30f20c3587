import { expect, test } from 'vitest';
import { boundsOnNextDisplay } from '#electron/window/next-display.ts';

const laptop = { id: 7, workArea: { x: 0, y: 24, width: 1440, height: 876 } };
const projector = { id: 9, workArea: { x: 1440, y: 0, width: 1024, height: 768 } };
const window = { x: 100, y: 64, width: 1280, height: 700 };

test('with one display there is nowhere to go', () => {
  expect(boundsOnNextDisplay(window, 7, [laptop])).toBeUndefined();
});

test('the window keeps its place and is made to fit', () => {
  expect(boundsOnNextDisplay(window, 7, [laptop, projector])).toEqual({
    x: 1440,
    y: 40,
    width: 1024,
    height: 700,
  });
});

test('after the last display comes the first', () => {
  const there = { x: 1500, y: 20, width: 640, height: 480 };
  expect(boundsOnNextDisplay(there, 9, [laptop, projector])).toEqual({
    x: 60,
    y: 44,
    width: 640,
    height: 480,
  });
});

test('a display that is unknown moves nothing outside', () => {
  expect(boundsOnNextDisplay(window, 1, [laptop, projector])).toBeUndefined();
});

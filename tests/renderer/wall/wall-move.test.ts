import { keepDisplay } from '#model/displays/audience-place.ts';
import type { Displays, WindowPlace } from '#renderer/wall/displays.ts';
import { wallMove } from '#renderer/wall/wall-move.ts';
import { expect, test } from 'vitest';

const display = (id: number, x: number, width: number, height: number) => {
  const bounds = { x, y: 0, width, height };
  return { id, label: `display ${id}`, internal: id === 0, bounds, workArea: bounds };
};
const laptop = display(0, 0, 1366, 768);
const projector = display(1, 1366, 1024, 768);
const screens = (...all: Displays['all']): Displays => ({ all, screens: [] });
const windowOn = ({ bounds: { x, y, width, height } }: typeof laptop): WindowPlace => ({
  screenX: x + 40,
  screenY: y + 40,
  outerWidth: width - 80,
  outerHeight: height - 80,
});
const console = windowOn(laptop);

test('what filled the projector steps aside while there is none, and fills it again', () => {
  const kept = keepDisplay(projector);
  const aside = wallMove({
    displays: screens(laptop),
    console,
    wall: windowOn(laptop),
    kept,
    fills: true,
  });
  if (aside.kind !== 'move') throw new Error(aside.kind);
  expect(aside.bounds.width * aside.bounds.height).toBeLessThan((1366 * 768) / 2);
  const back = { displays: screens(laptop, projector), console, wall: windowOn(laptop), kept };
  expect(wallMove({ ...back, fills: true })).toEqual({
    kind: 'fill',
    display: 1,
    bounds: projector.bounds,
    there: false,
  });
  // One that was never let fill it only goes there.
  expect(wallMove({ ...back, fills: false })).toEqual({ kind: 'move', bounds: projector.bounds });
});

test('a window that was put somewhere on its display stays as it is', () => {
  const wall = windowOn(projector);
  const now = { displays: screens(laptop, projector), console, wall, kept: undefined };
  expect(wallMove({ ...now, fills: false })).toEqual({ kind: 'stay' });
});

test('when the console moves to the projector’s display, the wall goes to the other', () => {
  const displays = screens(laptop, projector);
  const swapped = { console: windowOn(projector), wall: windowOn(projector), fills: true };
  expect(wallMove({ ...swapped, displays, kept: keepDisplay(projector) })).toMatchObject({
    kind: 'fill',
    display: 0,
    there: false,
  });
});

import type { Tour } from '#model/format/tours.ts';
import type { RunningTour } from '#renderer/tour/tour-controller.ts';
import { speeds, startTour, tourReducer } from '#renderer/tour/tour-machine.ts';
import type { TourAction } from '#renderer/tour/tour-machine.ts';
import { useTourKeys } from '#renderer/tour/use-tour-keys.ts';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';

const step = (id: string) => ({
  id,
  room: 'liping',
  viewpoint: { floor: [0, 0] as [number, number], heading: 0 },
  title: { 'zh-CN': id },
  text: { 'zh-CN': id },
});
const tour: Tour = {
  id: 'main',
  title: { 'zh-CN': '主线' },
  minutes: 10,
  main: true,
  steps: [step('a'), step('b'), step('c')],
};

let root: Root | undefined;
let page: HTMLElement | undefined;
afterEach(() => {
  root?.unmount();
  page?.remove();
});

/** A page on which a tour runs, with a button and a field beside it. */
async function underWay() {
  const view = createStore(() => ({
    tour: startTour(tour),
    caption: '',
    lookingRound: false,
  }));
  const act = (action: TourAction) =>
    view.setState({ tour: tourReducer(view.getState().tour, action) });
  // Only what the keys ask of a tour.
  const running = { view, act } as unknown as RunningTour;
  const there = vi.fn();
  function Page() {
    useTourKeys(running);
    useLayoutEffect(there);
    return (
      <>
        <button type="button">b</button>
        <input type="search" />
      </>
    );
  }
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
  root.render(<Page />);
  await vi.waitFor(() => expect(there).toHaveBeenCalled());
  const press = (key: string, where: string | null = null, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (where === null ? document.body : page?.querySelector(where))?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await vi.waitFor(() => {
    press('+');
    expect(view.getState().tour.speed).toBeGreaterThan(1);
  });
  act({ kind: 'speed', speed: 1 });
  return { press, act, tour: () => view.getState().tour };
}

test('space holds a tour and lets it go on', async () => {
  const { press, tour: now } = await underWay();
  expect(press(' ')).toBe(true);
  expect(now().phase).toBe('paused');
  press(' ');
  expect(now().phase).toBe('travelling');
});

test('Page Down and Page Up, as a remote control sends them, go from stop to stop', async () => {
  const { press, tour: now } = await underWay();
  press('PageDown');
  press('PageDown');
  expect(now().step).toBe(2);
  press('PageUp');
  expect(now().step).toBe(1);
  press('PageUp');
  press('PageUp');
  expect(now().step).toBe(0);
  for (let stop = 0; stop < 3; stop += 1) press('PageDown');
  expect(now().phase).toBe('finished');
});

test('plus and minus go through the paces and stop at the ends', async () => {
  const { press, tour: now } = await underWay();
  const paces = ['+', '=', '+', '+'].map((key) => {
    press(key);
    return now().speed;
  });
  expect(paces).toEqual([1.25, 1.5, 1.5, 1.5]);
  for (const speed of speeds.toReversed().slice(1)) {
    press('-');
    expect(now().speed).toBe(speed);
  }
  press('-');
  expect(now().speed).toBe(speeds[0]);
});

test('a field keeps its keys, a button its space bar, the browser its short cuts', async () => {
  const { press, tour: now } = await underWay();
  const before = now();
  expect(press(' ', 'input')).toBe(false);
  expect(press('-', 'input')).toBe(false);
  expect(press('PageDown', 'input')).toBe(false);
  expect(press(' ', 'button')).toBe(false);
  expect(press('-', null, { ctrlKey: true })).toBe(false);
  expect(press('x')).toBe(false);
  expect(now()).toBe(before);
  press('PageDown', 'button');
  expect(now().step).toBe(1);
});

test('when the tour is over its keys are free again', async () => {
  const { press, tour: now } = await underWay();
  root?.unmount();
  await vi.waitFor(() => expect(press('PageDown')).toBe(false));
  const { step: at } = now();
  press('PageDown');
  expect(now().step).toBe(at);
});

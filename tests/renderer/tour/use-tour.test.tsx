import type { Tour } from '#model/format/tours.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { Progress } from '#model/visits/progress.ts';
import type { OpenHall } from '#renderer/app/hall/hall-context.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { tourWish, wishTour } from '#renderer/tour/tour-wish.ts';
import { useTour } from '#renderer/tour/use-tour.ts';
import type { TourHandle } from '#renderer/tour/use-tour.ts';
import { createUnrecordedVisit } from '#renderer/visit/visit.ts';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';

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
  steps: [step('a'), step('b')],
};

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  wishTour(null);
});

/** A page that may begin a tour by itself; tells what the tour is doing. */
function page(progress: Progress = emptyProgress()) {
  // Only what a tour asks of an open hall.
  const open = {
    exhibition: 'long-march',
    documents: { tours: { tours: [tour] }, base: '' },
    store: createHallStore('liping'),
    visit: createUnrecordedVisit(progress),
  } as unknown as OpenHall;
  const seen: { handle?: TourHandle } = {};
  function Page({ settled }: { settled: boolean }) {
    seen.handle = useTour(open, settled);
    return null;
  }
  root = createRoot(document.createElement('div'));
  const show = (settled: boolean) => root?.render(<Page settled={settled} />);
  return { show, seen, at: () => seen.handle?.running?.view.getState().tour.step };
}

test('a tour asked for at the entrance begins once the visit is settled, and only once', async () => {
  wishTour({ exhibition: 'long-march', from: 'main' });
  const { show, seen, at } = page();
  show(false);
  await vi.waitFor(() => expect(seen.handle).toBeDefined());
  expect(at()).toBeUndefined();
  show(true);
  await vi.waitFor(() => expect(at()).toBe(0));
  expect(tourWish.getState().wish).toBeNull();
  seen.handle?.stop();
  await vi.waitFor(() => expect(at()).toBeUndefined());
});

test('who stopped in a tour goes on there; who stopped elsewhere is not led', async () => {
  wishTour({ exhibition: 'long-march', from: 'go-on' });
  const stopped = page({ ...emptyProgress(), resume: { tour: { id: 'main', step: 'b' } } });
  stopped.show(true);
  await vi.waitFor(() => expect(stopped.at()).toBe(1));
  root?.unmount();
  wishTour({ exhibition: 'long-march', from: 'go-on' });
  const walked = page();
  walked.show(true);
  await vi.waitFor(() => expect(tourWish.getState().wish).toBeNull());
  expect(walked.at()).toBeUndefined();
});

test('a wish for another hall is left for that hall', async () => {
  wishTour({ exhibition: 'bridges', from: 'main' });
  const { show, seen, at } = page();
  show(true);
  await vi.waitFor(() => expect(seen.handle).toBeDefined());
  expect(at()).toBeUndefined();
  expect(tourWish.getState().wish?.exhibition).toBe('bridges');
});

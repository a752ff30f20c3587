import type { Tour } from '#model/format/tours.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { runTour } from '#renderer/tour/tour-controller.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const step = (id: string, x: number) => ({
  id,
  room: 'liping',
  viewpoint: { floor: [x, 0] as [number, number], heading: 0 },
  title: { 'zh-CN': id },
  text: { 'zh-CN': '红军进入黎平。' },
});
const tour: Tour = {
  id: 'main',
  title: { 'zh-CN': '主线' },
  minutes: 10,
  steps: [step('a', 1), step('b', 2)],
};
const manner = {
  language: 'zh-CN' as const,
  voice: false,
  travel: 'walk' as const,
  recording: () => Promise.resolve(undefined),
};

/** The engine's part: takes the journey and reports that it is over. */
function arrive(hall: ReturnType<typeof createHallStore>) {
  const journey = hall.getState().journey;
  hall.setState({ journey: null });
  return journey;
}

describe('runTour', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs from start to end without input', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, tour, manner);
    for (const x of [1, 2]) {
      expect(arrive(hall)?.viewpoint.floor[0]).toBe(x);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(running.view.getState().tour.phase).toBe('finished');
    running.stop();
  });

  it('shows the caption, stands still while paused and goes on from there', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, tour, manner);
    arrive(hall);
    await vi.advanceTimersByTimeAsync(200);
    expect(running.view.getState().caption).toBe('红军进入黎平。');
    running.act({ kind: 'pause' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(running.view.getState().tour.phase).toBe('paused');
    running.act({ kind: 'play' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(running.view.getState().tour.step).toBe(1);
    running.stop();
  });

  it('brings a visitor who looked round back to the step, and only then', async () => {
    const hall = createHallStore('liping');
    const long = { ...tour, steps: [{ ...step('a', 1), text: { 'zh-CN': '山'.repeat(200) } }] };
    const running = runTour(hall, long, manner);
    arrive(hall);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hall.getState().journey).toBeNull();
    hall.setState({ inputs: 1 });
    await vi.advanceTimersByTimeAsync(3000);
    expect(hall.getState().journey).toBeNull();
    await vi.advanceTimersByTimeAsync(4000);
    expect(arrive(hall)?.viewpoint.floor[0]).toBe(1);
    expect(running.view.getState().lookingRound).toBe(false);
    running.stop();
  });

  it('does nothing more once stopped', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, tour, manner);
    running.stop();
    arrive(hall);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hall.getState().journey).toBeNull();
  });
});

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
const long = { ...tour, steps: [{ ...step('a', 1), text: { 'zh-CN': '山'.repeat(200) } }] };
const manner = {
  language: 'zh-CN' as const,
  sound: false,
  travel: 'walk' as const,
  speed: 1,
  recording: () => Promise.resolve(null),
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
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(running.view.getState().tour.phase).toBe('finished');
    running.stop();
  });

  it('leaves time to look where a step asks for it', async () => {
    const hall = createHallStore('liping');
    const slow = { ...tour, steps: tour.steps.map((one) => ({ ...one, linger: 30 })) };
    const running = runTour(hall, slow, manner);
    arrive(hall);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(running.view.getState().tour.step).toBe(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(running.view.getState().tour.step).toBe(1);
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
    await vi.advanceTimersByTimeAsync(15_000);
    expect(running.view.getState().tour.step).toBe(1);
    running.stop();
  });

  it('brings a visitor who looked round back to the step, and only once they have let go', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, long, manner);
    arrive(hall);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hall.getState().journey).toBeNull();
    hall.setState({ inputs: 1, steering: true });
    await vi.advanceTimersByTimeAsync(9000);
    expect(running.view.getState().lookingRound).toBe(true);
    expect(hall.getState().journey).toBeNull();
    hall.setState({ steering: false });
    await vi.advanceTimersByTimeAsync(9000);
    expect(running.view.getState().tour.phase).toBe('speaking');
    expect(arrive(hall)?.viewpoint.floor[0]).toBe(1);
    expect(running.view.getState().lookingRound).toBe(false);
    running.stop();
  });

  it('does not take a visitor who stops on the way for one who has arrived', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, long, manner);
    hall.setState({ inputs: 1, journey: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(running.view.getState()).toMatchObject({ lookingRound: true, caption: '' });
    await vi.advanceTimersByTimeAsync(9000);
    expect(arrive(hall)?.viewpoint.floor[0]).toBe(1);
    expect(running.view.getState().tour.phase).toBe('speaking');
    running.stop();
  });

  it('stands still when paused on the way, and sets out again', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, long, manner);
    running.act({ kind: 'pause' });
    expect(hall.getState().journey).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(running.view.getState().tour.phase).toBe('paused');
    running.act({ kind: 'play' });
    arrive(hall);
    expect(running.view.getState().tour.phase).toBe('speaking');
    running.stop();
  });

  it('holds while something lies over the hall, and goes on from the same words', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, long, manner);
    arrive(hall);
    await vi.advanceTimersByTimeAsync(9000);
    const { caption } = running.view.getState();
    expect(caption).not.toBe('');
    hall.setState({ controlsEnabled: false });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(running.view.getState()).toMatchObject({ caption, tour: { phase: 'paused' } });
    hall.setState({ controlsEnabled: true });
    expect(running.view.getState().tour.phase).toBe('speaking');
    expect(arrive(hall)?.viewpoint.floor[0]).toBe(1);
    expect(running.view.getState().caption).toBe(caption);
    running.stop();
  });

  it('does not go on by itself after a pause that the visitor asked for', async () => {
    const hall = createHallStore('liping');
    const running = runTour(hall, long, manner);
    arrive(hall);
    running.act({ kind: 'pause' });
    hall.setState({ controlsEnabled: false });
    hall.setState({ controlsEnabled: true });
    expect(running.view.getState().tour.phase).toBe('paused');
    running.stop();
  });

  it('tells the rest faster when the pace is changed in the middle of a step', async () => {
    const ending = async (speed: number) => {
      const hall = createHallStore('liping');
      const running = runTour(hall, long, manner);
      arrive(hall);
      await vi.advanceTimersByTimeAsync(5000);
      running.act({ kind: 'speed', speed });
      let seconds = 0;
      while (running.view.getState().tour.phase === 'speaking' && seconds < 600) {
        await vi.advanceTimersByTimeAsync(1000);
        seconds += 1;
      }
      running.stop();
      return seconds;
    };
    const [usual, fast] = [await ending(1), await ending(1.5)];
    expect(fast / usual).toBeGreaterThan(0.6);
    expect(fast / usual).toBeLessThan(0.75);
  });

  it('says which exhibit is told about, and no longer when it ends', async () => {
    const hall = createHallStore('liping');
    const told = { ...tour, steps: [{ ...step('a', 1), exhibit: 'panel' }] };
    const running = runTour(hall, told, manner);
    expect(hall.getState().told).toBeNull();
    arrive(hall);
    expect(hall.getState().told).toBe('panel');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(running.view.getState().tour.phase).toBe('finished');
    expect(hall.getState().told).toBeNull();
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

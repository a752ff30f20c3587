import type { Tour } from '#model/format/tours.ts';
import type { TourAction, TourState } from '#renderer/tour/tour-machine.ts';
import { startTour, tourProgress, tourReducer } from '#renderer/tour/tour-machine.ts';
import { describe, expect, it } from 'vitest';

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
  steps: ['a', 'b', 'c'].map(step),
};

function run(state: TourState, ...kinds: TourAction['kind'][]): TourState {
  return kinds.reduce((now, kind) => {
    if (kind === 'jump' || kind === 'speed') throw new Error('give these whole');
    return tourReducer(now, { kind });
  }, state);
}

describe('tourReducer', () => {
  it('goes through every step by itself to the end', () => {
    let state = startTour(tour);
    for (const id of ['a', 'b', 'c']) {
      expect(state.tour.steps[state.step]?.id).toBe(id);
      state = run(state, 'arrived', 'told', 'rested');
    }
    expect(state.phase).toBe('finished');
    expect(tourProgress(state)).toBe(1);
  });

  it('starts where the visitor stopped, or at the first step when that step is gone', () => {
    expect(startTour(tour, 1, 'b').step).toBe(1);
    expect(startTour(tour, 1, 'gone').step).toBe(0);
  });

  it('remembers through a pause what happened meanwhile', () => {
    const paused = run(startTour(tour), 'pause', 'arrived');
    expect(paused.phase).toBe('paused');
    expect(run(paused, 'play').phase).toBe('speaking');
  });

  it('ignores signals that come late', () => {
    const speaking = run(startTour(tour), 'arrived');
    expect(run(speaking, 'arrived', 'rested')).toEqual(speaking);
  });

  it('steps back and forth, plays on after a jump, and keeps the speed within bounds', () => {
    const second = run(startTour(tour), 'next');
    expect(second.step).toBe(1);
    expect(run(second, 'previous', 'previous').step).toBe(0);
    const jumped = tourReducer(run(second, 'pause'), { kind: 'jump', step: 'c' });
    expect([jumped.step, jumped.phase]).toEqual([2, 'travelling']);
    expect(tourReducer(second, { kind: 'speed', speed: 9 }).speed).toBe(1.5);
    expect(run(jumped, 'next').phase).toBe('finished');
  });
});

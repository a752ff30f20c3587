import { chooseRate } from '#renderer/xr/display-rate.ts';
import { floorLift, postureOf } from '#renderer/xr/eye-level.ts';
import { SessionClock } from '#renderer/xr/session-clock.ts';
import { fullScale, measureScale, viewportScales } from '#renderer/xr/viewport-scale.ts';
import { describe, expect, it } from 'vitest';

describe('rate of pictures', () => {
  it('is 72, else 90, else left alone', () => {
    expect(chooseRate(new Float32Array([60, 72, 80, 90, 120]))).toBe(72);
    expect(chooseRate([89.999, 120])).toBe(90);
    expect(chooseRate([60])).toBeUndefined();
  });
});

describe('share of the picture that is drawn', () => {
  const run = (state: ReturnType<typeof fullScale>, milliseconds: number, frames: number) => {
    for (let frame = 0; frame < frames; frame += 1) measureScale(state, milliseconds, 72);
  };

  it('falls step by step while pictures come late, and never below the last', () => {
    const state = fullScale();
    run(state, 13.9, 600);
    expect(state.step).toBe(0);
    run(state, 27.8, 60);
    expect(state.step).toBe(1);
    run(state, 27.8, 6000);
    expect(state.step).toBe(viewportScales.length - 1);
  });

  it('rises slowly once there is time again, the slower the oftener it fell', () => {
    const state = fullScale();
    const framesToRise = () => {
      let frames = 0;
      for (; state.step > 0 && frames < 100_000; frames += 1) measureScale(state, 13.9, 72);
      return frames;
    };
    run(state, 30, 60);
    const first = framesToRise();
    run(state, 30, 60);
    expect(first).toBeGreaterThan(400);
    expect(framesToRise()).toBeGreaterThan(first);
  });

  it('does not count time in which the headset was off', () => {
    const state = fullScale();
    for (let pause = 0; pause < 60; pause += 1) measureScale(state, 5000, 72);
    expect(state).toEqual(fullScale());
  });
});

describe('eye level', () => {
  it('leaves those who stand at their own height, and raises those who sit', () => {
    expect(postureOf(1.48)).toBe('standing');
    expect(floorLift(1.48, 'standing')).toBe(0);
    expect(postureOf(1.1)).toBe('seated');
    expect(1.1 + floorLift(1.1, 'seated')).toBeCloseTo(1.5);
  });
  it('reckons from the eyes where the space knows no floor', () => {
    expect(postureOf(0)).toBe('standing');
    expect(floorLift(0, 'standing')).toBe(1.6);
  });
});

describe('reminder to rest', () => {
  const minutes = (clock: SessionClock, count: number) => {
    let told = 0;
    for (let second = 0; second < count * 60; second += 1) told += clock.tick(1) ? 1 : 0;
    return told;
  };
  it('comes every 20 minutes of wearing, once each, and begins anew with another visitor', () => {
    const clock = new SessionClock(20);
    expect(minutes(clock, 19)).toBe(0);
    expect(minutes(clock, 1)).toBe(1);
    expect(minutes(clock, 19)).toBe(0);
    expect(minutes(clock, 1)).toBe(1);
    clock.reset();
    expect(minutes(clock, 19)).toBe(0);
    expect(clock.minutes).toBe(19);
  });
  it('does not count a headset that lies on the table, and is silent where it is switched off', () => {
    const clock = new SessionClock(20);
    for (let hour = 0; hour < 10; hour += 1) expect(clock.tick(3600)).toBe(false);
    expect(minutes(new SessionClock(0), 60)).toBe(0);
  });
});

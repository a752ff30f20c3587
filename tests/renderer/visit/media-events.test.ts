import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VisitEventBody } from '#model/visits/events.ts';
import { mediaEvents } from '#renderer/visit/media-events.ts';

type MediaEvent = Extract<VisitEventBody, { kind: 'media' }>;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function player() {
  const told: MediaEvent[] = [];
  const medium = {
    currentTime: 0,
    duration: 40,
    ended: false,
    seeking: false,
    played: { length: 1, start: () => 0, end: () => 10 },
  };
  const { listeners, end } = mediaEvents('film', (event) => told.push(event as MediaEvent));
  const event = { currentTarget: medium } as never;
  return { told, medium, event, listeners, end };
}

test('a session is told from the known length to the end, as the video profile has it', () => {
  const { told, medium, event, listeners, end } = player();
  listeners.onLoadedMetadata(event);
  listeners.onPlay();
  medium.currentTime = 10;
  listeners.onTimeUpdate(event);
  listeners.onPause(event);
  end();
  expect(told.map(({ action }) => action)).toEqual([
    'initialized',
    'played',
    'paused',
    'terminated',
  ]);
  expect(new Set(told.map(({ session }) => session)).size).toBe(1);
  expect(told[2]).toMatchObject({ time: 10, length: 40, played: '0[.]10', progress: 0.25 });
  expect(told[1]).not.toHaveProperty('progress');
});

test('dragging along the bar is one jump, from where it began', () => {
  const { told, medium, event, listeners } = player();
  listeners.onLoadedMetadata(event);
  medium.currentTime = 5;
  listeners.onTimeUpdate(event);
  medium.seeking = true;
  for (const time of [12, 18, 30]) {
    medium.currentTime = time;
    listeners.onSeeking();
    listeners.onTimeUpdate(event);
    vi.advanceTimersByTime(100);
  }
  expect(told.map(({ action }) => action)).toEqual(['initialized']);
  medium.seeking = false;
  vi.advanceTimersByTime(1000);
  expect(told.at(-1)).toMatchObject({ action: 'seeked', from: 5, time: 30 });
  expect(told).toHaveLength(2);
});

test('what never had a length tells nothing', () => {
  const { told, medium, event, listeners, end } = player();
  medium.duration = Number.NaN;
  listeners.onLoadedMetadata(event);
  listeners.onPlay();
  end();
  expect(told).toEqual([]);
});

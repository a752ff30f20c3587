import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { XunzhanError } from '#model/errors.ts';
import type { RecordingPart } from '#model/live/recording.ts';
import { joinParts } from '#model/live/recording.ts';
import { recordTour, type VoicePieces } from '#renderer/guide/tour-recorder.ts';
import { firstView, type RoomView } from '#renderer/live/room-view.ts';
import { createStore } from 'zustand/vanilla';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const made = { recording: 'r', key: 'k' };

/** A guide before a host that may be away. */
function guide(voice: VoicePieces | null = null) {
  const parts: RecordingPart[] = [];
  const host = { away: '', ended: 0 };
  const call = async (name: string, input: { part?: RecordingPart }) => {
    if (host.away) throw new XunzhanError(host.away, { 'zh-CN': host.away });
    if (name === 'recordings.end') host.ended += 1;
    if (input.part) parts.push(input.part);
    return { name: '讲解', seconds: 1 };
  };
  const pose = { x: 0, z: 0, heading: 0, pitch: 0 };
  const view = createStore<RoomView>()(() => firstView);
  const show = (scene: object) =>
    view.setState({
      scene: { point: null, page: null, tour: null, step: null, ...scene } as never,
    });
  show({});
  // Only what a recorder asks of the host.
  const recorder = recordTour({ host: { call: call as never }, made, pose, view, voice });
  return { parts, host, pose, show, recorder };
}

test('what the guide does comes in parts that join to the whole', async () => {
  const { parts, pose, show, recorder, host } = guide();
  show({ tour: 'main', step: 'a', page: { exhibit: 'map' } });
  for (let second = 0; second < 5; second += 1) {
    pose.x += 1;
    await vi.advanceTimersByTimeAsync(1000);
  }
  show({ tour: 'main', step: 'a', page: { exhibit: 'flag' }, point: [1, 2, 3] });
  await vi.advanceTimersByTimeAsync(1000);
  await recorder.stop();
  expect(parts.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  const { recorded, broken } = joinParts(parts);
  expect(broken).toBe(0);
  expect(recorded.track.at(-1)?.x).toBe(5);
  expect(recorded.track.length).toBeLessThan(20);
  expect(recorded.marks).toMatchObject([
    { kind: 'step', step: 'a' },
    { kind: 'exhibit', exhibit: 'flag' },
    { kind: 'point', to: [1, 2, 3] },
  ]);
  expect(recorder.view.getState()).toMatchObject({ state: 'over', trouble: null });
  expect(host.ended).toBe(1);
});

test('while the host is away nothing is lost', async () => {
  const { parts, host, recorder } = guide();
  await vi.advanceTimersByTimeAsync(2500);
  host.away = 'offline';
  await vi.advanceTimersByTimeAsync(6000);
  expect(recorder.view.getState().state).toBe('waiting');
  host.away = '';
  await vi.advanceTimersByTimeAsync(2000);
  expect(recorder.view.getState().state).toBe('recording');
  expect(parts.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
  await recorder.stop();
});

test('a full disk ends the recording with the host’s own words', async () => {
  const { host, recorder, parts } = guide();
  await vi.advanceTimersByTimeAsync(2000);
  host.away = 'store/disk-full';
  await vi.advanceTimersByTimeAsync(2000);
  expect(recorder.view.getState()).toMatchObject({
    state: 'over',
    trouble: { 'zh-CN': 'store/disk-full' },
  });
  host.away = '';
  await vi.advanceTimersByTimeAsync(20_000);
  expect(parts).toHaveLength(1);
});

test('the voice goes along piece by piece, and the microphone is let go at the end', async () => {
  let tell: Parameters<VoicePieces['onPiece']>[0] = () => {};
  const stop = vi.fn(async () =>
    tell({ segment: 0, began: performance.now(), base64: 'bGFzdA==' }),
  );
  const { parts, recorder } = guide({ onPiece: (listener) => (tell = listener), stop });
  const began = performance.now() + 300;
  tell({ segment: 0, began, base64: 'b25l' });
  tell({ segment: 0, began, base64: 'dHdv' });
  await vi.advanceTimersByTimeAsync(2000);
  await recorder.stop();
  expect(parts.map(({ sound }) => sound?.base64 ?? null)).toEqual(['b25l', 'dHdv', 'bGFzdA==']);
  expect(parts[0]?.sound?.from).toBe(300);
  expect(stop).toHaveBeenCalledOnce();
});

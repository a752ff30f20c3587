import { expect, test } from 'vitest';
import {
  firstListen,
  listenStep,
  type ListenAct,
  type ListenEvent,
} from '#renderer/cast/listen-state.ts';

const call = '00000000-0000-4000-8000-000000000001';
const fresh = '00000000-0000-4000-8000-000000000002';
const shown = { voice: true, picture: 'camera' as const };
const offer: ListenEvent = { kind: 'heard', signal: { kind: 'offer', call, sdp: 'v=0', shown } };
const listen: ListenEvent = { kind: 'listen', call };
const time: ListenEvent = { kind: 'time', call, fresh };

function after(...events: ListenEvent[]) {
  let state = firstListen;
  let acts: ListenAct[] = [];
  for (const event of events) ({ state, acts } = listenStep(state, event));
  return { state, acts };
}

test('asks, answers the offer, hears', () => {
  expect(after(listen).acts).toContainEqual({ do: 'say', signal: { kind: 'listen', call } });
  expect(after(listen, offer)).toMatchObject({ state: { phase: 'connecting', shown } });
  expect(after(listen, offer).acts).toContainEqual({ do: 'answer', call, offer: 'v=0' });
  expect(after(listen, offer, { kind: 'connected', call }).state.phase).toBe('hearing');
});

test('a connection that fails is asked for anew, each time after a longer wait, until it stands', () => {
  const lost = after(listen, offer, { kind: 'connected', call }, { kind: 'failed', call });
  expect(lost.state.phase).toBe('lost');
  expect(lost.acts).toEqual([{ do: 'close' }, { do: 'timer', ms: 1000 }]);
  expect(lost.state.wait).toBe(2000);
  const again = after(listen, offer, { kind: 'failed', call }, time);
  expect(again.state).toMatchObject({ phase: 'asking', call: fresh });
  let { state } = lost;
  for (let round = 0; round < 9; round += 1)
    ({ state } = listenStep({ ...state, phase: 'connecting' }, { kind: 'failed', call }));
  expect(state.wait).toBe(10_000);
});

test('an offer that never came, or never connected, is asked for anew', () => {
  expect(after(listen, time).state).toMatchObject({ phase: 'unanswered', call: fresh });
  const again: ListenEvent = { kind: 'time', call: fresh, fresh: call };
  expect(after(listen, time, again)).toMatchObject({
    state: { phase: 'unanswered', call },
    acts: [{ do: 'close' }, { do: 'say', signal: { kind: 'listen', call } }, { do: 'timer' }],
  });
  expect(after(listen, time, again, offer).state.phase).toBe('connecting');
  expect(after(listen, offer, time).state.phase).toBe('lost');
});

test('before the guide is on air it says now and then that it still waits', () => {
  const waiting = after(listen, { kind: 'heard', signal: { kind: 'wait', call } }, time);
  expect(waiting.state.phase).toBe('waiting');
  expect(waiting.acts[0]).toEqual({ do: 'say', signal: { kind: 'listen', call } });
  const over = after(listen, offer, { kind: 'heard', signal: { kind: 'over', call } });
  expect(over.state).toMatchObject({ phase: 'waiting', shown: { voice: false } });
});

test('one who hears says so now and then, so that what got lost of what is sent is told again', () => {
  const hearing = after(listen, offer, { kind: 'connected', call });
  expect(hearing.acts).toEqual([{ do: 'timer', ms: 10_000 }]);
  const still = after(listen, offer, { kind: 'connected', call }, time);
  expect(still.state).toEqual(hearing.state);
  expect(still.acts).toEqual([
    { do: 'say', signal: { kind: 'listen', call } },
    { do: 'timer', ms: 10_000 },
  ]);
});

test('what belongs to an older attempt changes nothing, and nothing is heard after leaving', () => {
  const old: ListenEvent = { kind: 'heard', signal: { kind: 'full', call: fresh } };
  expect(after(listen, offer, old).state.phase).toBe('connecting');
  expect(after(listen, offer, { kind: 'failed', call: fresh }).state.phase).toBe('connecting');
  const left = after(listen, offer, { kind: 'leave' });
  expect(left.acts[0]).toEqual({ do: 'say', signal: { kind: 'leave', call } });
  expect(after(listen, offer, { kind: 'leave' }, offer)).toEqual({ state: firstListen, acts: [] });
});

import { expect, test } from 'vitest';
import { mostListeners, readCastSignal } from '#model/live/cast-signals.ts';
import { castStep, firstDesk, type CastAct, type CastEvent } from '#renderer/cast/cast-desk.ts';

const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

const start: CastEvent = { kind: 'start', at: 0 };

/** Runs events one after another; gives the acts of the last and who listens then. */
function after(...events: CastEvent[]) {
  let desk = firstDesk;
  let acts: CastAct[] = [];
  for (const event of events) ({ desk, acts } = castStep(desk, event));
  return { acts, desk, names: [...desk.listeners.keys()] };
}

const listen = (from: string, call: string, at = 0): CastEvent => ({
  kind: 'heard',
  from,
  signal: { kind: 'listen', call },
  at,
});

test('whoever asks before the guide is on air waits, and is called when it begins', () => {
  const early = after(listen('a', first));
  expect(early.acts).toEqual([{ do: 'say', to: 'a', signal: { kind: 'wait', call: first } }]);
  expect(after(listen('a', first), start).acts).toEqual([{ do: 'open', to: 'a', call: first }]);
  expect(after(start, listen('b/a', first)).acts).toEqual([{ do: 'open', to: 'b/a', call: first }]);
});

test('eight listen and no more; one who leaves makes room', () => {
  const eight = Array.from({ length: mostListeners }, (_, index) => listen(`p${index}`, first));
  const full = after(start, ...eight, listen('late', second));
  expect(full.acts).toEqual([{ do: 'say', to: 'late', signal: { kind: 'full', call: second } }]);
  const left: CastEvent = {
    kind: 'heard',
    from: 'p3',
    signal: { kind: 'leave', call: first },
    at: 0,
  };
  expect(after(start, ...eight, left).acts).toEqual([{ do: 'close', to: 'p3' }]);
  expect(after(start, ...eight, left, listen('late', second)).names).toContain('late');
});

test('a desk gives its place to a wall, and waits where walls or desks have all', () => {
  const atDesk = (from: string): CastEvent => ({
    kind: 'heard',
    from,
    signal: { kind: 'listen', call: first, desk: true },
    at: 0,
  });
  const walls = Array.from({ length: mostListeners - 2 }, (_, index) => listen(`w${index}`, first));
  const all = [start, ...walls, atDesk('d1'), atDesk('d2')];
  expect(after(...all, atDesk('d3')).acts).toEqual([
    { do: 'say', to: 'd3', signal: { kind: 'full', call: first } },
  ]);
  const wall = after(...all, listen('late', second));
  expect(wall.acts).toEqual([
    { do: 'say', to: 'd2', signal: { kind: 'full', call: first } },
    { do: 'close', to: 'd2' },
    { do: 'open', to: 'late', call: second },
  ]);
  expect(wall.names).not.toContain('d2');
  expect(wall.desk.listeners.size).toBe(mostListeners);
});

test('a page that comes back is called anew; what the old call says is ignored', () => {
  const again = after(start, listen('a', first), listen('a', second));
  expect(again.acts).toEqual([
    { do: 'close', to: 'a' },
    { do: 'open', to: 'a', call: second },
  ]);
  for (const old of [
    { kind: 'answer', call: first, sdp: 'x' },
    { kind: 'leave', call: first },
    { kind: 'candidate', call: first, candidate: null },
  ] as const) {
    const { acts, names } = after(start, listen('a', second), {
      kind: 'heard',
      from: 'a',
      signal: old,
      at: 0,
    });
    expect(acts).toEqual([]);
    expect(names).toEqual(['a']);
  }
  const failed = after(start, listen('a', second), {
    kind: 'failed',
    from: 'a',
    call: first,
  });
  expect(failed.names).toEqual(['a']);
});

test('asking twice in the same call opens one connection', () => {
  expect(after(start, listen('a', first), listen('a', first)).acts).toEqual([]);
});

test('one who hears and says so again is told what is sent now', () => {
  const there: CastEvent = { kind: 'connected', from: 'a', call: first };
  const again = after(start, listen('a', first), there, listen('a', first));
  expect(again.acts).toEqual([{ do: 'show', to: 'a' }]);
});

test('the end is told to all; who waits silently is forgotten, who is connected is not', () => {
  const over = after(start, listen('a', first), { kind: 'stop' });
  expect(over.acts).toEqual([
    { do: 'say', to: 'a', signal: { kind: 'over', call: first } },
    { do: 'close', to: 'a' },
  ]);
  expect(over.desk).toMatchObject({ onAir: false });
  expect(after(listen('a', first, 0), { kind: 'tick', at: 60_000 }).names).toEqual([]);
  expect(after(listen('a', first, 50_000), { kind: 'tick', at: 60_000 }).names).toEqual(['a']);
  const connected = after(
    start,
    listen('a', first, 0),
    { kind: 'connected', from: 'a', call: first },
    { kind: 'tick', at: 600_000 },
  );
  expect(connected.names).toEqual(['a']);
});

test('one who is called and never connects keeps nobody else out', () => {
  const called = [start, listen('a', first, 0)];
  expect(after(...called, { kind: 'tick', at: 30_000 }).names).toEqual(['a']);
  const late = after(...called, { kind: 'tick', at: 41_000 });
  expect(late.acts).toEqual([{ do: 'close', to: 'a' }]);
  expect(late.names).toEqual([]);
});

test('a listener who speaks as the guide changes nothing on the console', () => {
  const shown = { voice: true, picture: 'screen' } as const;
  for (const forged of [
    { kind: 'wait', call: first },
    { kind: 'full', call: first },
    { kind: 'over', call: first },
    { kind: 'shown', call: first, shown },
    { kind: 'offer', call: first, sdp: 'v=0', shown },
  ] as const) {
    const before = after(start, listen('a', first));
    const heard: CastEvent = { kind: 'heard', from: 'a', signal: forged, at: 0 };
    expect(after(start, listen('a', first), heard)).toEqual({ ...before, acts: [] });
    expect(after(start, listen('a', first), { ...heard, from: 'b' })).toMatchObject({
      acts: [],
      names: ['a'],
    });
  }
});

test('a description or a candidate that is too long is no signal', () => {
  const long = 'x'.repeat(20_001);
  expect(
    readCastSignal(JSON.stringify({ kind: 'answer', call: first, sdp: long })),
  ).toBeUndefined();
  const candidate = { candidate: 'x'.repeat(1001), sdpMid: null, sdpMLineIndex: 0 };
  expect(
    readCastSignal(JSON.stringify({ kind: 'candidate', call: first, candidate })),
  ).toBeUndefined();
});

test.each(['', '{', 'null', '{"kind":"offer"}', '{"kind":"listen","call":"x"}'])(
  '%s is no signal',
  (data) => expect(readCastSignal(data)).toBeUndefined(),
);

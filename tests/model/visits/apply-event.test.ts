import { expect, test } from 'vitest';
import { applyEvent } from '#model/visits/apply-event.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import { everyEvent } from '#tests/host/sample-events.ts';

test('events add up to progress, and the same ones twice to the same', () => {
  const events = everyEvent();
  const once = events.reduce(applyEvent, emptyProgress());
  expect(once).toEqual({
    seen: ['meeting'],
    rooms: ['liping'],
    scores: { test: { best: 0.8, passed: true } },
    toursFinished: ['main'],
    certificate: true,
    resume: {},
  });
  expect(events.reduce(applyEvent, once)).toEqual(once);
});

test('a tour goes on from its last step until it is finished', () => {
  const [step, finished] = everyEvent().filter(({ kind }) => kind.startsWith('tour-'));
  if (!step || !finished) throw new Error('no tour events');
  const begun = applyEvent({ ...emptyProgress(), resume: { room: 'liping' } }, step);
  expect(begun.resume).toEqual({ room: 'liping', tour: { id: 'main', step: 'begin' } });
  expect(applyEvent(begun, finished).resume).toEqual({ room: 'liping' });
});

test('a worse score later does not undo a better one', () => {
  const finish = (score: number, passed: boolean) =>
    ({ id: '', at: '', kind: 'quiz-finished', quiz: 'q', score, passed, seconds: 1 }) as const;
  const after = applyEvent(applyEvent(emptyProgress(), finish(0.9, true)), finish(0.2, false));
  expect(after.scores).toEqual({ q: { best: 0.9, passed: true } });
});

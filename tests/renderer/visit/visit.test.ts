import { expect, test } from 'vitest';
import { emptyProgress } from '#model/visits/progress.ts';
import type { VisitEventBody } from '#model/visits/events.ts';
import { createAwaitedVisit, createUnrecordedVisit } from '#renderer/visit/visit.ts';

const opened: VisitEventBody = { kind: 'opened', exhibit: 'film' };
const entered: VisitEventBody = { kind: 'entered', room: 'media' };

test('what is done before the host has opened the visit is recorded in it, once, with its times', () => {
  const recorded: [VisitEventBody, string | undefined][] = [];
  const real = {
    ...createUnrecordedVisit(emptyProgress()),
    record: (body: VisitEventBody, at?: string) => void recorded.push([body, at]),
  };
  const awaited = createAwaitedVisit();
  // A player holds on to what it was given at first.
  const { record } = awaited.visit;
  record(entered, '2026-11-25T08:00:00.000Z');
  record(opened, '2026-11-25T08:00:01.000Z');
  expect(recorded).toEqual([]);
  awaited.becomes(real);
  expect(recorded).toEqual([
    [entered, '2026-11-25T08:00:00.000Z'],
    [opened, '2026-11-25T08:00:01.000Z'],
  ]);
  record(opened, '2026-11-25T08:00:02.000Z');
  expect(recorded).toHaveLength(3);
});

import type { VisitEventBody } from '#model/visits/events.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { Progress } from '#model/visits/progress.ts';
import { awardBadges } from '#renderer/visit/award-badges.ts';
import { createUnrecordedVisit } from '#renderer/visit/visit.ts';
import { expect, test } from 'vitest';

const halls = [
  { id: 'here', goal: { exhibits: ['a'], quiz: null } },
  { id: 'there', goal: { exhibits: ['b'], quiz: null } },
];
const seen = (...ids: string[]): Progress => ({ ...emptyProgress(), seen: ids });

function visitWith(start: Progress, elsewhere: Record<string, Progress>) {
  const recorded: VisitEventBody[] = [];
  const visit = {
    ...createUnrecordedVisit(start),
    record: (event: VisitEventBody) => void recorded.push(event),
  };
  const told: string[] = [];
  const stop = awardBadges(visit, {
    halls,
    exhibition: 'here',
    elsewhere,
    onEarned: (badge) => told.push(badge),
  });
  return { visit, recorded, told, stop };
}

test('a badge is recorded once, in the moment in which it is earned', () => {
  const { visit, recorded, told } = visitWith(seen(), { there: seen('b') });
  expect(recorded).toEqual([]);
  visit.markSeen('a');
  visit.markSeen('c');
  expect(recorded).toEqual([{ kind: 'earned', award: 'all-halls' }]);
  expect(told).toEqual(['all-halls']);
});

test('what was earned before is not earned again, and nothing after the end', () => {
  const before = visitWith(seen('a'), { there: seen('b') });
  before.visit.markSeen('c');
  expect(before.recorded).toEqual([]);
  const ended = visitWith(seen(), { there: seen('b') });
  ended.stop();
  ended.visit.markSeen('a');
  expect(ended.recorded).toEqual([]);
});

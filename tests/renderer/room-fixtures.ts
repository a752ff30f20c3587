import type { RoomSelf, RoomSnapshot } from '#model/live/room-messages.ts';
import type { TimedQuestion } from '#renderer/live/room-view.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

/** A question of a live test that is open for half a minute, unless told otherwise. */
export function liveQuestion(more: Partial<TimedQuestion> = {}): TimedQuestion {
  return {
    round: 1,
    quiz: 'test',
    asked: {
      id: 'when',
      kind: 'single',
      prompt: text('何时？'),
      options: ['五月', '七月', '十二月'].map((month, index) => ({
        id: `o${index}`,
        text: text(month),
      })),
    },
    left: 30_000,
    seconds: 30,
    state: 'open',
    answered: 0,
    result: null,
    until: performance.now() + 30_000,
    ...more,
  };
}

/** The same after the guide has told the right one. */
export function toldQuestion(round: number, answered: number): TimedQuestion {
  const result = { ...liveResult, distribution: { o2: answered } };
  return liveQuestion({ round, answered, result, state: 'revealed', left: 0 });
}

/** A room in which nothing is shown, unless told otherwise. */
export function roomSnapshot(more: Partial<RoomSnapshot> = {}): RoomSnapshot {
  return {
    room: 'room',
    number: 4,
    exhibition: 'hall',
    title: text('展厅'),
    pose: null,
    tour: null,
    step: null,
    page: null,
    screen: 'hall',
    passShown: false,
    point: null,
    onAir: false,
    guideElsewhere: false,
    teams: [],
    standings: null,
    question: null,
    told: [],
    ...more,
  };
}

/** What the guide tells of it. */
export const liveResult: NonNullable<TimedQuestion['result']> = {
  distribution: { o2: 1 },
  right: { kind: 'single', option: 'o2' },
  explanation: text('在十二月十八日。'),
  sources: [{ label: text('党史资料'), checked: '2026-11-01' }],
};

/** A follower without a name. */
export function follower(more: Partial<RoomSelf> = {}): RoomSelf {
  return {
    id: 'me',
    number: 7,
    role: 'follower',
    team: null,
    hand: false,
    checkedIn: false,
    answered: null,
    score: null,
    trusted: true,
    ...more,
  };
}

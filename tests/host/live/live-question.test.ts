import {
  closeRound,
  openRound,
  publicQuestion,
  standings,
  takeAnswer,
} from '#host/live/live-question.ts';
import { describe, expect, it } from 'vitest';

const open = () => openRound(3, 'main', 'q1', 20, 1000);

describe('a round of a live test', () => {
  it('keeps the first answer of each participant, however often it is sent', () => {
    const first = takeAnswer(open(), 'a', { round: 3, response: 'x' }, 2000);
    expect(first.outcome).toBe('kept');
    const again = takeAnswer(first.round, 'a', { round: 3, response: 'y' }, 2100);
    expect(again.outcome).toBe('double');
    expect(publicQuestion(closeRound(again.round), 2200).distribution).toEqual({ x: 1 });
  });

  it('refuses what is late, after closing, or for another round', () => {
    expect(takeAnswer(open(), 'a', { round: 3, response: 'x' }, 21_300).outcome).toBe('kept');
    expect(takeAnswer(open(), 'a', { round: 3, response: 'x' }, 21_500).outcome).toBe('late');
    expect(takeAnswer(closeRound(open()), 'a', { round: 3, response: 'x' }, 1500).outcome).toBe(
      'late',
    );
    expect(takeAnswer(open(), 'a', { round: 2, response: 'x' }, 1500).outcome).toBe('other-round');
  });

  it('shows only the count while it is open', () => {
    const { round } = takeAnswer(open(), 'a', { round: 3, response: 'x' }, 2000);
    expect(publicQuestion(round, 6000)).toMatchObject({
      answered: 1,
      distribution: null,
      left: 15_000,
    });
  });
});

describe('standings', () => {
  it('rank by right answers, then time; equals share a place', () => {
    const table = standings([
      { name: 'c', right: 2, time: 900 },
      { name: 'a', right: 3, time: 5000 },
      { name: 'b', right: 3, time: 5000 },
      { name: 'd', right: 2, time: 400 },
    ]);
    expect(table.map(({ name, place }) => [name, place])).toEqual([
      ['a', 1],
      ['b', 1],
      ['d', 3],
      ['c', 4],
    ]);
  });
});

import type { Question, Quiz } from '#model/format/quizzes.ts';
import { interactionType, isCorrect, responsePattern, rightAnswer } from '#model/quizzes/answer.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { answerQuestion, attemptResult, shownOrder, startAttempt } from '#model/quizzes/attempt.ts';
import { describe, expect, it } from 'vitest';

const text = (value: string) => ({ 'zh-CN': value });
const common = {
  prompt: text('题目'),
  explanation: text('解析'),
  sources: [{ label: text('出处'), checked: '2026-11-23' }],
};
const options = ['a', 'b', 'c'].map((id) => ({ id, text: text(id) }));
const pairs = ['a', 'b'].map((id) => ({ id, left: text(id), right: text(id) }));

const cases: { question: Question; wrong: Answer; pattern: string; type: string }[] = [
  {
    question: { ...common, id: 'q1', kind: 'single', options, answer: 'b' },
    wrong: { kind: 'single', option: 'a' },
    pattern: 'b',
    type: 'choice',
  },
  {
    question: { ...common, id: 'q2', kind: 'multiple', options, answer: ['c', 'a'] },
    wrong: { kind: 'multiple', options: ['a', 'a'] },
    pattern: 'a[,]c',
    type: 'choice',
  },
  {
    question: { ...common, id: 'q3', kind: 'true-false', answer: true },
    wrong: { kind: 'true-false', value: false },
    pattern: 'true',
    type: 'true-false',
  },
  {
    question: { ...common, id: 'q4', kind: 'order', options },
    wrong: { kind: 'order', options: ['b', 'a', 'c'] },
    pattern: 'a[,]b[,]c',
    type: 'sequencing',
  },
  {
    question: { ...common, id: 'q5', kind: 'match', pairs },
    wrong: {
      kind: 'match',
      pairs: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    },
    pattern: 'a[.]a[,]b[.]b',
    type: 'matching',
  },
  {
    question: { ...common, id: 'q6', kind: 'point', exhibit: 'liping' },
    wrong: { kind: 'point', exhibit: 'zunyi' },
    pattern: 'liping',
    type: 'choice',
  },
];
const quiz: Quiz = {
  id: 'quiz',
  title: text('测试'),
  passMark: 0.6,
  questions: cases.map(({ question }) => question),
};

/** Repeats a fixed run of numbers below 1. */
function numbers(...values: number[]): () => number {
  let index = 0;
  return () => values[index++ % values.length] ?? 0;
}

describe.each(cases)('a $question.kind question', ({ question, wrong, pattern, type }) => {
  it('takes the right answer and no other', () => {
    expect(isCorrect(question, rightAnswer(question))).toBe(true);
    expect(isCorrect(question, wrong)).toBe(false);
    expect(isCorrect(question, { kind: 'single', option: 'nonsense' })).toBe(false);
  });

  it('is written as xAPI has it', () => {
    expect(responsePattern(rightAnswer(question))).toBe(pattern);
    expect(interactionType(question)).toBe(type);
  });
});

describe('an attempt', () => {
  it('draws as many questions as asked for, each once', () => {
    const drawn = startAttempt({ ...quiz, ask: 4 }, numbers(0.1, 0.9, 0.4)).questions.map(
      ({ id }) => id,
    );
    expect(new Set(drawn).size).toBe(4);
  });

  it('passes at the mark and counts what is missing as wrong', () => {
    let attempt = startAttempt({ ...quiz, passMark: 0.5 }, numbers(0.5));
    for (const question of attempt.questions.slice(0, 3)) {
      attempt = answerQuestion(attempt, question.id, rightAnswer(question), 3);
    }
    expect(attemptResult(attempt)).toEqual({ right: 3, asked: 6, score: 0.5, passed: true });
  });

  it('lets the first answer stand', () => {
    const first = cases[0];
    if (!first) throw new Error('no case');
    const once = answerQuestion(startAttempt(quiz, numbers(0.2)), 'q1', first.wrong, 1);
    expect(answerQuestion(once, 'q1', rightAnswer(first.question), 1)).toBe(once);
    expect(answerQuestion(once, 'unknown', first.wrong, 1)).toBe(once);
  });

  it('never shows options in the order they are written in', () => {
    for (const value of [0, 0.2, 0.5, 0.8, 0.999]) {
      const shown = shownOrder(options, numbers(value)).map(({ id }) => id);
      expect(shown).not.toEqual(['a', 'b', 'c']);
      expect(shown.toSorted()).toEqual(['a', 'b', 'c']);
    }
  });
});

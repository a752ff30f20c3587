import { deskWith } from './sheet-desk.ts';
import { isCorrect } from '#model/quizzes/answer.ts';
import type { Question } from '#model/format/quizzes.ts';
import { makeAnswerForm } from '#renderer/xr/sheets/answer-form.ts';
import { describe, expect, it } from 'vitest';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const common = {
  id: 'question',
  prompt: text('？'),
  explanation: text('。'),
  sources: [{ label: text('测试'), checked: '2026-11-01' }],
};
const options = ['a', 'b', 'c'].map((id) => ({ id, text: text(id) }));
const pairs = ['a', 'b'].map((id) => ({ id, left: text(`${id}左`), right: text(`${id}右`) }));

/** Each kind, what is pointed at for the right answer, and for a wrong one. */
const cases: [Question, string[], string[]][] = [
  [{ ...common, kind: 'single', options, answer: 'b' }, ['a', 'b'], ['c']],
  [{ ...common, kind: 'multiple', options, answer: ['a', 'c'] }, ['a', 'b', 'c', 'b'], ['a']],
  [{ ...common, kind: 'true-false', answer: false }, ['false'], ['true']],
  [{ ...common, kind: 'order', options }, ['a', 'b', 'c'], ['c', 'b', 'a']],
  [{ ...common, kind: 'match', pairs }, ['a', 'b'], ['b', 'a']],
  [{ ...common, kind: 'point', exhibit: 'river' }, ['river'], ['bridge']],
];

describe.each(cases)('a question to point at: $kind', (question, right, wrong) => {
  const form = (chosen: readonly string[]) => {
    const made = makeAnswerForm(question, deskWith(['river', 'bridge']));
    expect(made.answer()).toBeUndefined();
    for (const id of chosen) {
      expect(made.choices().map((choice) => choice.id)).toContain(id);
      made.choose(id);
    }
    return made;
  };

  it('is answered right and wrong by what was chosen', () => {
    for (const [chosen, expected] of [
      [right, true],
      [wrong, false],
    ] as const) {
      const answer = form(chosen).answer();
      expect(answer && isCorrect(question, answer)).toBe(expected);
    }
  });

  it('shows afterwards what was right, and nothing can be chosen any more', () => {
    const good = form(right).judged();
    expect(good.length).toBeGreaterThan(0);
    expect(good.every(({ still }) => still)).toBe(true);
    expect(good.some(({ mark }) => mark === 'wrong')).toBe(false);
    const bad = form(wrong).judged();
    expect(bad.some(({ mark }) => mark === 'wrong' || mark === 'right')).toBe(true);
  });

  it('can be begun anew where it is answered in steps', () => {
    const made = form(right);
    if (!made.canRedo()) return;
    made.redo();
    expect(made.answer()).toBeUndefined();
  });
});

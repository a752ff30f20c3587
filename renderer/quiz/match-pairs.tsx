import type { Question } from '#model/format/quizzes.ts';
import { shownOrder } from '#model/quizzes/attempt.ts';
import { useMemo, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { AnswerFormProps } from './question-form.tsx';

type Match = Extract<Question, { kind: 'match' }>;

/** For each on the left, a choice of what belongs to it. */
export function MatchPairs({ question, disabled, onAnswer }: AnswerFormProps<Match>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const rights = useMemo(() => shownOrder(question.pairs, Math.random), [question]);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const choose = (left: string, right: string) => {
    const next = { ...chosen, [left]: right };
    setChosen(next);
    const pairs = question.pairs.map(({ id }): [string, string] => [id, next[id] ?? '']);
    onAnswer(pairs.every(([, value]) => value) ? { kind: 'match', pairs } : null);
  };
  return (
    <>
      <p className="muted">{t.matchHint}</p>
      <div className="quiz-options">
        {question.pairs.map((pair) => (
          <label key={pair.id} className="quiz-option">
            <span className="quiz-order-text">{say(pair.left)}</span>
            <select
              value={chosen[pair.id] ?? ''}
              disabled={disabled}
              onChange={(event) => choose(pair.id, event.target.value)}
            >
              <option value="">{t.choose}</option>
              {rights.map((right) => (
                <option key={right.id} value={right.id}>
                  {say(right.right)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </>
  );
}

import type { Question } from '#model/format/quizzes.ts';
import { shownOrder } from '#model/quizzes/attempt.ts';
import { useMemo } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { AnswerFormProps } from './question-form.tsx';

type Choice = Extract<Question, { kind: 'single' | 'multiple' }>;

/** One of several, or several of several. */
export function ChooseOptions(props: AnswerFormProps<Choice>) {
  const { question, answer, disabled, asGiven = false, onAnswer } = props;
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const options = useMemo(
    () => (asGiven ? question.options : shownOrder(question.options, Math.random)),
    [question, asGiven],
  );
  const chosen =
    answer?.kind === 'multiple' ? answer.options : answer?.kind === 'single' ? [answer.option] : [];
  const choose = (id: string, on: boolean) => {
    if (question.kind === 'single') return onAnswer({ kind: 'single', option: id });
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    onAnswer(next.length > 0 ? { kind: 'multiple', options: next } : null);
  };
  return (
    <>
      {question.kind === 'multiple' ? <p className="muted">{t.several}</p> : null}
      <div className="quiz-options" role={question.kind === 'single' ? 'radiogroup' : 'group'}>
        {options.map((option) => (
          <label key={option.id} className="quiz-option">
            <input
              type={question.kind === 'single' ? 'radio' : 'checkbox'}
              name={question.id}
              checked={chosen.includes(option.id)}
              disabled={disabled}
              onChange={(event) => choose(option.id, event.target.checked)}
            />
            {say(option.text)}
          </label>
        ))}
      </div>
    </>
  );
}

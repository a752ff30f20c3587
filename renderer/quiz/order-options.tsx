import type { Question } from '#model/format/quizzes.ts';
import { shownOrder } from '#model/quizzes/attempt.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { AnswerFormProps } from './question-form.tsx';

type Order = Extract<Question, { kind: 'order' }>;

/** Things to be put in order, moved by buttons: no dragging, so that keyboard and old hands can do it. */
export function OrderOptions(props: AnswerFormProps<Order>) {
  const { question, disabled, asGiven = false, onAnswer } = props;
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const [options, setOptions] = useState(() =>
    asGiven ? question.options : shownOrder(question.options, Math.random),
  );
  useEffect(() => {
    onAnswer({ kind: 'order', options: options.map(({ id }) => id) });
    // Only a new order is an answer; the parent's function changes with every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [options]);
  const swap = (index: number, other: number) => {
    const next = [...options];
    const [a, b] = [next[index], next[other]];
    if (!a || !b) return;
    next[index] = b;
    next[other] = a;
    setOptions(next);
  };
  return (
    <>
      <p className="muted">{t.orderHint}</p>
      <ol className="quiz-options">
        {options.map((option, index) => (
          <li key={option.id} className="quiz-option">
            <span className="quiz-order-text">{say(option.text)}</span>
            <Button
              icon={ArrowUp}
              aria-label={t.moveUp(say(option.text))}
              disabled={disabled || index === 0}
              onClick={() => swap(index, index - 1)}
            />
            <Button
              icon={ArrowDown}
              aria-label={t.moveDown(say(option.text))}
              disabled={disabled || index === options.length - 1}
              onClick={() => swap(index, index + 1)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

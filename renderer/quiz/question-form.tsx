import type { Question } from '#model/format/quizzes.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ChooseOptions } from './choose-options.tsx';
import { MatchPairs } from './match-pairs.tsx';
import { OrderOptions } from './order-options.tsx';
import { PointExhibit } from './point-exhibit.tsx';
import './quiz.css';

export interface AnswerFormProps<Kind> {
  question: Kind;
  answer: Answer | null;
  disabled: boolean;
  /** The options stay in the order in which they come, which others see too; else each form has its own. */
  asGiven?: boolean;
  onAnswer: (answer: Answer | null) => void;
}

/** The form of a question: one for each kind. */
export function QuestionForm({ question, ...props }: AnswerFormProps<Question>) {
  const t = useTexts(kindsTexts);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <ChooseOptions question={question} {...props} />;
    case 'true-false': {
      const value = props.answer?.kind === 'true-false' ? props.answer.value : null;
      return (
        <div className="quiz-options" role="radiogroup">
          {[true, false].map((each) => (
            <label key={String(each)} className="quiz-option">
              <input
                type="radio"
                name={question.id}
                checked={value === each}
                disabled={props.disabled}
                onChange={() => props.onAnswer({ kind: 'true-false', value: each })}
              />
              {each ? t.trueOption : t.falseOption}
            </label>
          ))}
        </div>
      );
    }
    case 'order':
      return <OrderOptions question={question} {...props} />;
    case 'match':
      return <MatchPairs question={question} {...props} />;
    case 'point':
      return <PointExhibit question={question} {...props} />;
  }
}

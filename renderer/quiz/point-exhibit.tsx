import type { Question } from '#model/format/quizzes.ts';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { AnswerFormProps } from './question-form.tsx';

type Point = Extract<Question, { kind: 'point' }>;

/** Points at an exhibit of the hall: chosen from those that have something to say, room by room. */
export function PointExhibit({ question, answer, disabled, onAnswer }: AnswerFormProps<Point>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const { documents } = useHall();
  const chosen = answer?.kind === 'point' ? answer.exhibit : '';
  return (
    <label className="quiz-option">
      <span className="quiz-order-text">{t.pointHint}</span>
      <select
        value={chosen}
        disabled={disabled}
        onChange={(event) =>
          onAnswer(event.target.value ? { kind: 'point', exhibit: event.target.value } : null)
        }
        name={question.id}
      >
        <option value="">{t.choose}</option>
        {documents.hall.rooms.map((room) => (
          <optgroup key={room.id} label={say(room.title)}>
            {documents.hall.exhibits
              .filter((exhibit) => exhibit.room === room.id && exhibit.text)
              .map((exhibit) => (
                <option key={exhibit.id} value={exhibit.id}>
                  {say(exhibit.title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

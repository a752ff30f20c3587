import type { LiveQuestion } from '#model/live/live-question.ts';
import { responsePattern, type Answer } from '#model/quizzes/answer.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { rightKeys, shownKeys } from '../live/question-keys.ts';
import { answerWords } from './answer-words.ts';
import './answer.css';

interface ToldAnswerProps {
  question: LiveQuestion;
  /** What one answered, as far as this page knows. */
  own: Answer | null;
}

/** What was told of a question: how the answers fell, the right one, why, and where that is written. */
export function ToldAnswer({ question, own }: ToldAnswerProps) {
  const t = useTexts(answerTexts);
  const say = useLocalText();
  const { asked, result, answered } = question;
  if (!result) return null;
  const words = {
    true: t.trueOption,
    false: t.falseOption,
    right: t.rightOrder,
    wrong: t.wrongOrder,
  };
  const right = rightKeys(asked, result.right);
  const mine = own && own.kind !== 'order' ? responsePattern(own).split('[,]') : [];
  return (
    <>
      <ul className="told-answers">
        {shownKeys(asked, true, words).map(({ key, text }) => (
          <li key={key} data-right={right.includes(key) || undefined}>
            <span>
              {right.includes(key) ? '✓ ' : ''}
              {typeof text === 'string' ? text : say(text)}
              {mine.includes(key) ? <small>{t.own}</small> : null}
            </span>
            <Share count={result.distribution[key] ?? 0} of={answered} />
          </li>
        ))}
      </ul>
      <p>
        <strong>{t.right(answerWords(asked, result.right, t, say))}</strong>
      </p>
      <p>{say(result.explanation)}</p>
      {result.sources.length > 0 ? (
        <p className="muted">{t.source(result.sources.map(({ label }) => say(label)))}</p>
      ) : null}
    </>
  );
}

function Share({ count, of }: { count: number; of: number }) {
  const t = useTexts(answerTexts);
  return (
    <span className="told-share">
      <span style={{ inlineSize: `${of > 0 ? (count / of) * 100 : 0}%` }} />
      <b>{t.given(count)}</b>
    </span>
  );
}

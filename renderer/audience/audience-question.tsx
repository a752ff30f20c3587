import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { TimedQuestion } from '../live/room-view.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { rightKeys, shownKeys } from '../live/question-keys.ts';

/** A question on the wall: first the count, then how the answers fell, the right one and why. */
export function AudienceQuestion({ question }: { question: TimedQuestion }) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const seconds = useSecondsLeft(question);
  const { asked, result, answered, state } = question;
  const keys = shownKeys(asked, result !== null, {
    true: t.trueOption,
    false: t.falseOption,
    right: t.rightOrder,
    wrong: t.wrongOrder,
  });
  const right = result ? rightKeys(asked, result.right) : [];
  return (
    <section className="audience-question">
      <h1>{say(asked.prompt)}</h1>
      <ul>
        {keys.map(({ key, text }) => (
          <li key={key} data-right={right.includes(key) || undefined}>
            <span>
              {right.includes(key) ? '✓ ' : ''}
              {typeof text === 'string' ? text : say(text)}
            </span>
            {result ? <Bar count={result.distribution[key] ?? 0} of={answered} /> : null}
          </li>
        ))}
      </ul>
      {result ? (
        <p className="audience-why">
          {say(result.explanation)}
          {result.sources[0] ? t.sourceIn(say(result.sources[0].label)) : null}
        </p>
      ) : (
        <p className="audience-count" role="status">
          {t.answered(answered)} · {state === 'open' ? t.secondsLeft(seconds) : t.timeOver}
        </p>
      )}
    </section>
  );
}

function Bar({ count, of }: { count: number; of: number }) {
  return (
    <span className="audience-bar">
      <b>{count}</b>
      <span style={{ inlineSize: `${of > 0 ? (count / of) * 100 : 0}%` }} />
    </span>
  );
}

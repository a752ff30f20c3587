import type { Case } from '#model/exhibits/case.ts';
import { useEffect, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** Situation, question, time to think; then the discussion, and only then what came of it. */
export function CaseReading({ exhibit }: ReadingProps<Case>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const [left, setLeft] = useState(exhibit.thinkSeconds);
  const [stage, setStage] = useState<'thinking' | 'discussing' | 'told'>('thinking');
  useEffect(() => {
    if (stage !== 'thinking' || left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, stage]);
  return (
    <>
      <h2>{t.situation}</h2>
      <Prose text={say(exhibit.situation)} />
      <h2>{t.question}</h2>
      <p className="quiz-verdict">{say(exhibit.question)}</p>
      {stage === 'thinking' ? (
        <>
          <p className="muted" role="timer">
            {left > 0 ? t.think(left) : ''}
          </p>
          <Button look="primary" onClick={() => setStage('discussing')}>
            {t.thinkSkip}
          </Button>
        </>
      ) : (
        <>
          <h2>{t.discussion}</h2>
          <ol className="case-points">
            {exhibit.discussion.map((point) => (
              <li key={point['zh-CN']}>{say(point)}</li>
            ))}
          </ol>
        </>
      )}
      {stage === 'discussing' ? (
        <Button look="primary" onClick={() => setStage('told')}>
          {t.showOutcome}
        </Button>
      ) : null}
      {stage === 'told' ? (
        <>
          <h2>{t.outcome}</h2>
          <Prose text={say(exhibit.outcome)} />
        </>
      ) : null}
    </>
  );
}

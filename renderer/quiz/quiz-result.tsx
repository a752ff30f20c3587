import type { AttemptResult } from '#model/quizzes/attempt.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** How an attempt ended. */
export function QuizResult({ result, onAgain }: { result: AttemptResult; onAgain: () => void }) {
  const t = useTexts(kindsTexts);
  return (
    <section>
      <p className="quiz-score" role="status">
        {result.passed ? t.passed : t.failed}
      </p>
      <p>{t.score(result.right, result.asked)}</p>
      <Button onClick={onAgain}>{t.again}</Button>
    </section>
  );
}

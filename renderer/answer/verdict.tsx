import { answerTexts } from '../i18n/answer-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { AnswerStand } from './answer-stand.ts';
import './answer.css';

/** Nothing where it was not judged. */
const judged = { judgedRight: true, judgedWrong: false, late: undefined, unanswered: undefined };

/** Whether one's own answer was right. */
export function Verdict({ verdict }: { verdict: NonNullable<AnswerStand['verdict']> }) {
  const t = useTexts(answerTexts);
  return (
    <p className="answer-verdict" data-right={judged[verdict]} role="status">
      {t[verdict]}
    </p>
  );
}

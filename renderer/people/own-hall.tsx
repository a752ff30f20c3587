import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { completionTowards } from '#model/visits/completion.ts';
import type { Goal } from '#model/visits/completion.ts';
import type { Progress } from '#model/visits/progress.ts';
import { hudDialog } from '../app/hall/hud-dialog.ts';
import { navigate } from '../app/navigation.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';

interface OwnHallProps {
  exhibition: ExhibitionSummary;
  goal: Goal;
  progress: Progress;
  begun: boolean;
}

/** One exhibition: what is done in it, what is left, and the way on. */
export function OwnHall({ exhibition, goal, progress, begun }: OwnHallProps) {
  const t = useTexts(peopleTexts);
  const c = useTexts(certificateTexts);
  const say = useLocalText();
  const { required, unseen, quiz, share, complete } = completionTowards(goal, progress);
  const best = Math.max(0, ...Object.values(progress.scores).map((score) => score.best));
  const waiting = complete && !progress.certificate;
  const enter = () => {
    navigate({ page: 'exhibition', exhibition: exhibition.id });
    if (waiting) hudDialog.setState({ open: 'progress' });
  };
  const parts = [
    `${c.requiredSeen} ${c.seenOf(required.length - unseen.length, required.length)}`,
    quiz ? `${c.quiz}${quiz.passed ? c.quizPassed : c.quizLeft}` : '',
    best > 0 ? t.quiz(Math.round(best * 100)) : '',
    progress.certificate ? t.certificate : '',
  ];
  const word = waiting ? c.toCertificate : begun ? t.continue : t.begin;
  return (
    <li>
      <div className="stack">
        <h3>{say(exhibition.title)}</h3>
        <ProgressLine share={share} label={say(exhibition.title)} />
        <p className="muted">{parts.filter(Boolean).join(' · ')}</p>
      </div>
      <Button
        look={waiting ? 'primary' : 'ordinary'}
        onClick={enter}
        aria-label={`${word} · ${say(exhibition.title)}`}
      >
        {word}
      </Button>
    </li>
  );
}

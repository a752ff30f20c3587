import type { OpenDraft } from '#model/host-api/studio.ts';
import type { Draft } from '#model/studio/draft.ts';
import { openGaps } from '#model/studio/gaps.ts';
import type { Gap } from '#model/studio/gaps.ts';
import { Pencil } from 'lucide-react';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** A place to fill in; a new object each time somebody wants to go there. */
export interface WantedGap {
  item: string;
  gap: Gap;
}

interface DraftProblemsProps {
  /** As it is being edited. */
  draft: Draft;
  /** What the host made of it when it was last saved. */
  made: OpenDraft;
  onFill: (wanted: WantedGap) => void;
}

/** Told as gaps, or mended by computing the light. */
const toldElsewhere = /^(credit\/|light\/|bake\/)/;

/** What is left to fill in, with the way there, and what is wrong with the hall, in plain words. */
export function DraftProblems({ draft, made, onFill }: DraftProblemsProps) {
  const t = useTexts(studioTexts);
  const say = useLocalText();
  const titles = new Map(
    made.documents.hall.exhibits.map((exhibit, index) => [index, say(exhibit.title)]),
  );
  const gaps = openGaps(draft);
  const problems = made.problems.filter(({ code }) => !toldElsewhere.test(code));
  // An empty hall has its own words.
  if (draft.items.length + problems.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.problems}</h2>
      {gaps.length + problems.length === 0 ? <p className="muted">{t.noProblems}</p> : null}
      <ul className="studio-problems">
        {gaps.map(({ gap, items, first }) => (
          <li key={gap} className="studio-gap">
            <strong>{t.leftToFill(gap, items)}</strong>
            <Button icon={Pencil} onClick={() => onFill({ item: first, gap })}>
              {t.fillIn}
            </Button>
          </li>
        ))}
        {problems.map((problem) => {
          const index = /^exhibits\[(\d+)\]/.exec(problem.path)?.[1];
          const about = index === undefined ? '' : (titles.get(Number(index)) ?? '');
          return (
            <li key={`${problem.code} ${problem.file} ${problem.path}`}>
              <strong className={problem.severity === 'error' ? 'field-error' : undefined}>
                {problem.severity === 'error' ? t.error : t.warning}
                {about ? ` · ${about}` : ''}
              </strong>
              <p>{say(problem.text)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

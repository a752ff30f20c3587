import type { OpenDraft } from '#model/host-api/studio.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';

/** Told at the items themselves, or mended by computing the light. */
const toldElsewhere = /^(credit\/|light\/|bake\/)/;

/** What is wrong with the hall, in plain words. */
export function DraftProblems({ made }: { made: OpenDraft }) {
  const t = useTexts(studioTexts);
  const say = useLocalText();
  const titles = new Map(
    made.documents.hall.exhibits.map((exhibit, index) => [index, say(exhibit.title)]),
  );
  const problems = made.problems.filter(({ code }) => !toldElsewhere.test(code));
  return (
    <section className="section">
      <h2>{t.problems}</h2>
      {problems.length === 0 ? <p className="muted">{t.noProblems}</p> : null}
      <ul className="studio-problems">
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

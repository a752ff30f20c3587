import type { Person } from '#model/host-api/people.ts';
import type { Progress } from '#model/visits/progress.ts';
import { useEffect, useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** How far one has come in each exhibition. */
export function OwnProgress({ person }: { person: Person }) {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const host = useHost();
  const exhibitions = useHostState((state) => state.exhibitions) ?? [];
  const [progress, setProgress] = useState<Record<string, Progress>>();
  const { run, ...task } = useTask();
  useEffect(() => {
    void run(async () => setProgress(await host.call('progress.of-person', { person: person.id })));
  }, [host, person.id, run]);
  const begun = exhibitions.flatMap((exhibition) => {
    const own = progress?.[exhibition.id];
    return own ? [{ exhibition, own }] : [];
  });
  return (
    <section className="section">
      <h2>{t.progress}</h2>
      <TaskError task={{ ...task, run }} />
      {progress && begun.length === 0 ? <p className="muted">{t.noProgress}</p> : null}
      <ul className="own-halls">
        {begun.map(({ exhibition, own }) => {
          const counted = Math.max(exhibition.exhibits, 1);
          const seen = Math.min(own.seen.length, counted);
          const scores = Object.values(own.scores).map(({ best }) => best);
          return (
            <li key={exhibition.id}>
              <div className="stack">
                <h3>{say(exhibition.title)}</h3>
                <ProgressLine share={seen / counted} label={say(exhibition.title)} />
                <p className="muted">
                  {common.seen(seen, exhibition.exhibits)}
                  {scores.length > 0 ? ` · ${t.quiz(Math.round(Math.max(...scores) * 100))}` : ''}
                  {own.certificate ? ` · ${t.certificate}` : ''}
                </p>
              </div>
              <Button
                onClick={() => navigate({ page: 'exhibition', exhibition: exhibition.id })}
                aria-label={`${t.continue} · ${say(exhibition.title)}`}
              >
                {t.continue}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

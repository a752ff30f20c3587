import type { Certificate } from '#model/host-api/learning.ts';
import type { Person } from '#model/host-api/people.ts';
import { badgesOf } from '#model/visits/badges.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { Progress } from '#model/visits/progress.ts';
import { useEffect, useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { BadgeList } from '../certificate/badge-list.tsx';
import { IssuedCertificate } from '../certificate/issued-certificate.tsx';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { OwnHall } from './own-hall.tsx';
import '../certificate/certificate.css';

/** How far one has come in each exhibition, what one has earned, and what is left. */
export function OwnProgress({ person }: { person: Person }) {
  const t = useTexts(peopleTexts);
  const c = useTexts(certificateTexts);
  const host = useHost();
  const all = useHostState((state) => state.exhibitions) ?? [];
  const [progress, setProgress] = useState<Record<string, Progress>>();
  const [certificates, setCertificates] = useState<Certificate[]>([]);
  const { run, ...task } = useTask();
  useEffect(() => {
    void run(async () => {
      setProgress(await host.call('progress.of-person', { person: person.id }));
      setCertificates(await host.call('certificates.of-person', { person: person.id }));
    });
  }, [host, person.id, run]);
  const halls = all.flatMap((exhibition) => {
    const { id, role, goal } = exhibition;
    return role === 'exhibition' && goal ? [{ id, goal, exhibition }] : [];
  });
  return (
    <>
      <section className="section">
        <h2>{t.progress}</h2>
        <TaskError task={{ ...task, run }} />
        {progress ? (
          <ul className="own-halls">
            {halls.map(({ id, goal, exhibition }) => (
              <OwnHall
                key={id}
                exhibition={exhibition}
                goal={goal}
                progress={progress[id] ?? emptyProgress()}
                begun={progress[id] !== undefined}
              />
            ))}
          </ul>
        ) : null}
      </section>
      <section className="section">
        <h2>{c.badges}</h2>
        <BadgeList earned={badgesOf(halls, progress ?? {})} />
      </section>
      {certificates.length > 0 ? (
        <section className="section">
          <h2>{c.certificates}</h2>
          <div className="own-certificates">
            {certificates.map((certificate) => (
              <IssuedCertificate key={certificate.code} certificate={certificate} />
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}

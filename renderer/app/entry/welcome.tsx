import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import type { Progress } from '#model/visits/progress.ts';
import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { wishTour } from '../../tour/tour-wish.ts';
import { Button } from '../../ui/button.tsx';
import { useHost, useHostState } from '../host-context.ts';
import { navigate } from '../navigation.ts';
import { setVisitor } from '../session.ts';
import type { Visitor } from '../session.ts';
import { HallLine } from './hall-line.tsx';

/** One large button that goes on where this visitor stopped, and the halls there are. */
export function Welcome({ visitor, onBack }: { visitor: Visitor; onBack: () => void }) {
  const t = useTexts(entryTexts);
  const say = useLocalText();
  const host = useHost();
  const all = useHostState((state) => state.exhibitions) ?? [];
  const [progress, setProgress] = useState<Record<string, Progress>>({});
  const person = visitor.kind === 'person' ? visitor.person : undefined;
  useEffect(() => {
    if (!person) return;
    // Without it the halls are still all there; only "go on" is missing.
    host.call('progress.of-person', { person: person.id }).then(setProgress, () => undefined);
  }, [host, person]);
  const halls = all.filter(({ role, problem }) => role === 'exhibition' && !problem);
  const damaged = all.filter(({ problem }) => problem);
  const lobby = all.some(({ role, problem }) => role === 'lobby' && !problem);
  const begun = halls.find(({ id }) => progress[id]?.resume);
  const next = begun ?? halls.find(({ id }) => !progress[id]) ?? halls[0];
  const enter = (hall: ExhibitionSummary) => {
    setVisitor(visitor);
    navigate({ page: 'exhibition', exhibition: hall.id });
  };
  const begin = (hall: ExhibitionSummary) => {
    wishTour({ exhibition: hall.id, from: begun ? 'go-on' : 'main' });
    enter(hall);
  };
  return (
    <section className="entry-part" aria-labelledby="entry-welcome">
      <h2 id="entry-welcome">{person ? t.welcome(person.name) : t.welcomeGuest}</h2>
      {next ? (
        <Button className="entry-begin" look="primary" icon={Play} onClick={() => begin(next)}>
          <span>
            <strong>{begun ? t.continue(say(next.title)) : t.start(say(next.title))}</strong>
            <small>{begun ? t.continueNote : t.startNote(next.minutes)}</small>
          </span>
        </Button>
      ) : (
        <p>{t.noHalls}</p>
      )}
      {lobby ? (
        <Button className="entry-large" onClick={() => setVisitor(visitor)}>
          {t.toLobby}
        </Button>
      ) : null}
      {halls.length > 0 ? <h3 className="entry-halls-title">{t.halls}</h3> : null}
      <ul className="entry-halls">
        {halls.map((hall) => (
          <HallLine key={hall.id} hall={hall} progress={progress[hall.id]} onEnter={enter} />
        ))}
        {damaged.map(({ id, title, problem }) => (
          <li key={id} className="entry-damaged">
            <strong>
              {say(title)}
              {' · '}
              {t.damaged}
            </strong>
            {problem ? <p className="muted">{say(problem)}</p> : null}
          </li>
        ))}
      </ul>
      <div className="entry-ways">
        <Button onClick={onBack}>{t.otherVisitor}</Button>
        {person ? (
          <Button
            onClick={() => {
              setVisitor(visitor);
              navigate({ page: 'me' });
            }}
          >
            {t.myRecords}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

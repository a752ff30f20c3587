import type { Person } from '#model/host-api/people.ts';
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useHostState } from '../host-context.ts';
import { navigation } from '../navigation.ts';
import { setVisitor } from '../session.ts';
import type { Visitor } from '../session.ts';
import { BeginTour } from './begin-tour.tsx';
import { ChooseVisitor } from './choose-visitor.tsx';
import { EntryFoot } from './entry-foot.tsx';
import { EntryTitle } from './entry-title.tsx';
import { NewVisitor } from './new-visitor.tsx';
import { PrivacyNotice } from './privacy-notice.tsx';
import { Welcome } from './welcome.tsx';
import './entry.css';

const WaitingRoom = lazy(async () => ({
  default: (await import('../../share/waiting-room.tsx')).WaitingRoom,
}));

type Step =
  | { step: 'who' }
  | { step: 'new' }
  | { step: 'notice'; visitor: Visitor }
  | { step: 'welcome'; visitor: Visitor };

/** The column of paper at the entrance: who one is, the notice once, where to begin. */
export function Entry() {
  const t = useTexts(entryTexts);
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  const [now, setNow] = useState<Step>({ step: 'who' });
  const inHall = useStore(navigation, ({ route }) => route.page === 'exhibition');
  const welcome = (visitor: Visitor) => {
    if (inHall) setVisitor(visitor);
    else setNow({ step: 'welcome', visitor });
  };
  const choosePerson = (person: Person) => {
    const visitor: Visitor = { kind: 'person', person };
    if (person.noticeAccepted) welcome(visitor);
    else setNow({ step: 'notice', visitor });
  };
  return (
    <main className="entry" aria-label={t.label}>
      <EntryTitle small={now.step !== 'who'} />
      {now.step === 'who' && onDevice ? (
        <Suspense>
          <WaitingRoom
            onPicked={(visitor, noticed) =>
              noticed ? welcome(visitor) : setNow({ step: 'notice', visitor })
            }
          />
        </Suspense>
      ) : null}
      {now.step === 'who' && !onDevice ? (
        <>
          <BeginTour />
          <ChooseVisitor
            onPerson={choosePerson}
            onGuest={() => setNow({ step: 'notice', visitor: { kind: 'guest' } })}
            onNew={() => setNow({ step: 'new' })}
          />
        </>
      ) : null}
      {now.step === 'new' ? (
        <NewVisitor onCreated={choosePerson} onBack={() => setNow({ step: 'who' })} />
      ) : null}
      {now.step === 'notice' ? (
        <PrivacyNotice
          visitor={now.visitor}
          onAccepted={welcome}
          onBack={() => setNow({ step: 'who' })}
        />
      ) : null}
      {now.step === 'welcome' ? (
        <Welcome visitor={now.visitor} onBack={() => setNow({ step: 'who' })} />
      ) : null}
      <EntryFoot />
    </main>
  );
}

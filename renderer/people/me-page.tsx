import { useStore } from 'zustand';
import { leaveTo, navigate } from '../app/navigation.ts';
import { session, setVisitor } from '../app/session.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { CheckCertificate } from '../certificate/check-certificate.tsx';
import { OwnData } from './own-data.tsx';
import { OwnMeetings } from './own-meetings.tsx';
import { OwnProgress } from './own-progress.tsx';
import { OwnRecords } from './own-records.tsx';
import './people.css';

/** What a person has done and what the host keeps about them: to see, take along, erase. */
export function MePage() {
  const t = useTexts(peopleTexts);
  const visitor = useStore(session, (state) => state.visitor);
  const person = visitor?.kind === 'person' ? visitor.person : null;
  const choose = () => {
    setVisitor(null);
    navigate({ page: 'lobby' });
  };
  return (
    <main className="page">
      <PageHead
        title={person ? t.titleOf(person.name) : t.title}
        onBack={() => leaveTo({ page: 'lobby' })}
      />
      <div className="page-body">
        {person ? (
          <>
            <OwnProgress person={person} />
            <OwnMeetings person={person} />
            <OwnRecords person={person} />
            <OwnData person={person} onGone={choose} />
          </>
        ) : (
          <section className="section stack">
            <p>{t.nobody}</p>
            <div>
              <Button look="primary" onClick={choose}>
                {t.choose}
              </Button>
            </div>
          </section>
        )}
        <CheckCertificate />
      </div>
    </main>
  );
}

import { Play } from 'lucide-react';
import { useStore } from 'zustand';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { beginTourIn } from '../../tour/tour-wish.ts';
import { useFirstHall } from '../../tour/use-first-hall.ts';
import { Button } from '../../ui/button.tsx';
import { useHostState } from '../host-context.ts';
import { navigation } from '../navigation.ts';
import { setVisitor } from '../session.ts';
import { NoticeText } from './notice-text.tsx';

/**
 * The one large button that starts the main tour, as a guest, and needs nothing else. What is kept of the visit
 * stands beside it, to be read before it is pressed.
 */
export function BeginTour() {
  const t = useTexts(entryTexts);
  const say = useLocalText();
  const officer = useHostState((state) => state.settings?.organisation.dataOfficer);
  const route = useStore(navigation, (state) => state.route);
  const named = route.page === 'exhibition' ? route.exhibition : undefined;
  const hall = useFirstHall(named);
  if (!hall) return null;
  const begin = () => {
    setVisitor({ kind: 'guest' });
    beginTourIn(hall.id);
  };
  return (
    <section className="entry-part" aria-label={t.begin}>
      <Button className="entry-begin" look="primary" icon={Play} onClick={begin}>
        <span>
          <strong>{t.begin}</strong>
          <small>{t.beginNote(say(hall.title), hall.minutes)}</small>
        </span>
      </Button>
      <div className="entry-kept">
        <p>
          {t.beginKept}
          {officer ? t.beginOfficer(officer) : ''}
        </p>
        <details>
          <summary>{t.beginMore}</summary>
          <NoticeText />
        </details>
      </div>
    </section>
  );
}

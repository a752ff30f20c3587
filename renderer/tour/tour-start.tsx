import { Play } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { mainTour, stoppedTour } from './choose-tour.ts';
import { beginTourIn } from './tour-wish.ts';
import { useFirstHall } from './use-first-hall.ts';
import type { TourHandle } from './use-tour.ts';

const RecordedTours = lazy(async () => ({
  default: (await import('../replay/recorded-tours.tsx')).RecordedTours,
}));

/**
 * The one large button that starts the main tour, and needs nothing else. In a lobby it leads to the first hall: its
 * own tour is short and waits among the others.
 */
export function TourStart({ tour: { start } }: { tour: TourHandle }) {
  const t = useTexts(tourTexts);
  const say = useLocalText();
  const { documents, route } = useHall();
  const { tours } = documents.tours;
  const stopped = stoppedTour(tours, useProgress());
  const main = mainTour(tours);
  const elsewhere = useFirstHall();
  const away = route.page === 'lobby' ? elsewhere : undefined;
  if (!main && !away) return null;
  const others = tours.filter((tour) => stopped || away || tour !== main);
  return (
    <div className="tour-start">
      {away ? (
        <Button look="primary" icon={Play} onClick={() => beginTourIn(away.id)}>
          <span>
            <strong>{t.start}</strong>
            <small>{t.startElsewhere(say(away.title), away.minutes)}</small>
          </span>
        </Button>
      ) : stopped ? (
        <Button
          look="primary"
          icon={Play}
          onClick={() => start(stopped.tour, stopped.tour.steps[stopped.at]?.id)}
        >
          <span>
            <strong>{t.goOn}</strong>
            <small>{t.goOnNote(stopped.at + 1, stopped.tour.steps.length)}</small>
          </span>
        </Button>
      ) : main ? (
        <Button look="primary" icon={Play} onClick={() => start(main)}>
          <span>
            <strong>{t.start}</strong>
            <small>{t.startNote(main.minutes)}</small>
          </span>
        </Button>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{t.others}</summary>
          {others.map((tour) => (
            <Button key={tour.id} look="plain" onClick={() => start(tour)}>
              {t.otherTour(say(tour.title), tour.minutes)}
            </Button>
          ))}
        </details>
      ) : null}
      <ErrorBoundary fallback={null}>
        <Suspense>
          <RecordedTours exhibition={route.page === 'lobby' ? null : documents.manifest.id} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

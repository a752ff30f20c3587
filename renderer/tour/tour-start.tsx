import { Play } from 'lucide-react';
import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { mainTour, stoppedTour } from './choose-tour.ts';
import type { TourHandle } from './use-tour.ts';

/** The one large button that starts the main tour, and needs nothing else. */
export function TourStart({ tour: { start } }: { tour: TourHandle }) {
  const t = useTexts(tourTexts);
  const say = useLocalText();
  const { tours } = useHall().documents.tours;
  const stopped = stoppedTour(tours, useProgress());
  const main = mainTour(tours);
  if (!main) return null;
  const others = tours.filter((tour) => stopped || tour !== main);
  return (
    <div className="tour-start">
      {stopped ? (
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
      ) : (
        <Button look="primary" icon={Play} onClick={() => start(main)}>
          <span>
            <strong>{t.start}</strong>
            <small>{t.startNote(main.minutes)}</small>
          </span>
        </Button>
      )}
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
    </div>
  );
}

import { Play } from 'lucide-react';
import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { TourHandle } from './use-tour.ts';

/** The one large button that starts the main tour, and needs nothing else. */
export function TourStart({ tour: { start } }: { tour: TourHandle }) {
  const t = useTexts(tourTexts);
  const say = useLocalText();
  const { documents } = useHall();
  const { resume, toursFinished } = useProgress();
  const { tours } = documents.tours;
  const main = tours.find((tour) => tour.main) ?? tours[0];
  if (!main) return null;
  const stopped = tours.find(({ id }) => id === resume?.tour?.id);
  const at = stopped?.steps.findIndex(({ id }) => id === resume?.tour?.step) ?? -1;
  const goesOn = stopped && at > 0 && !toursFinished.includes(stopped.id);
  const others = tours.filter((tour) => tour !== main);
  return (
    <div className="tour-start">
      {goesOn ? (
        <Button look="primary" icon={Play} onClick={() => start(stopped, resume?.tour?.step)}>
          <span>
            <strong>{t.goOn}</strong>
            <small>{t.goOnNote(at + 1, stopped.steps.length)}</small>
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
          {(goesOn ? [main, ...others] : others).map((tour) => (
            <Button key={tour.id} look="plain" onClick={() => start(tour)}>
              {t.otherTour(say(tour.title), tour.minutes)}
            </Button>
          ))}
        </details>
      ) : null}
    </div>
  );
}

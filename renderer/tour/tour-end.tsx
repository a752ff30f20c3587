import type { Tour } from '#model/format/tours.ts';
import { completionOf } from '#model/visits/completion.ts';
import { Award, PenLine, RotateCcw } from 'lucide-react';
import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { hudDialog } from '../app/hall/hud-dialog.ts';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { TourHandle } from './use-tour.ts';

/** The end of a tour, and what may come next: the test, the certificate, a walk, the same once more. */
export function TourEnd({ tour, handle }: { tour: Tour; handle: TourHandle }) {
  const t = useTexts(tourTexts);
  const { documents, store, visit } = useHall();
  const { manifest, hall } = documents;
  const { required, unseen, quiz, complete } = completionOf(manifest, hall, useProgress());
  const lectern = hall.exhibits.find(
    (one) => one.kind === 'quiz' && 'quiz' in one && one.quiz === quiz?.id,
  );
  const recorded = visit.id !== null;
  return (
    <section className="tour-bar tour-end" aria-label={t.tour}>
      <p className="tour-caption" role="status">
        {t.finished}
      </p>
      <p className="muted">
        {recorded && manifest.completion
          ? t.endSeen(required.length - unseen.length, required.length, quiz?.passed ?? true)
          : t.finishedNote}
      </p>
      <div className="tour-buttons">
        {recorded && complete ? (
          <Button
            look="primary"
            icon={Award}
            onClick={() => hudDialog.setState({ open: 'progress' })}
          >
            {t.toCertificate}
          </Button>
        ) : null}
        {lectern && !quiz?.passed ? (
          <Button
            look="primary"
            icon={PenLine}
            onClick={() => {
              handle.stop();
              store.getState().open(lectern.id);
            }}
          >
            {t.toTest}
          </Button>
        ) : null}
        <Button onClick={handle.stop}>{t.close}</Button>
        <Button icon={RotateCcw} onClick={() => handle.start(tour)}>
          {t.again}
        </Button>
      </div>
    </section>
  );
}

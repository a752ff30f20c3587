import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { planTexts } from '../i18n/plan-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Modal } from '../ui/modal.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { goToExhibit, goToFloor } from './go-to.ts';
import { PlanDrawing } from './plan-drawing.tsx';
import './plan.css';

/** The plan, large: click a place and be there; the rooms in their order beside it. */
export function PlanPage({ onClose }: { onClose: () => void }) {
  const t = useTexts(planTexts);
  const say = useLocalText();
  const open = useHall();
  const seen = new Set(useProgress().seen);
  const { hall, manifest } = open.documents;
  return (
    <Modal label={t.plan} look="page" className="plan-page" onClose={onClose}>
      <PageHead title={t.planOf(say(manifest.title))} onBack={onClose} />
      <div className="plan-body">
        <div className="plan-sheet">
          <PlanDrawing
            full
            onFloor={(point) => goToFloor(open, point)}
            onExhibit={(id) => {
              const exhibit = hall.exhibits.find((one) => one.id === id);
              if (exhibit) goToExhibit(open, exhibit);
            }}
          />
        </div>
        <section className="plan-side" aria-label={t.rooms}>
          <p className="muted">{t.going}</p>
          <ol className="plan-rooms">
            {hall.rooms.map((room) => {
              const there = hall.exhibits.filter((exhibit) => exhibit.room === room.id);
              const first = there[0];
              return (
                <li key={room.id}>
                  <button
                    type="button"
                    onClick={() => (first ? goToExhibit(open, first) : undefined)}
                    disabled={!first}
                  >
                    <strong>{say(room.title)}</strong>
                    <span className="muted">
                      {t.exhibitsSeen(there.filter(({ id }) => seen.has(id)).length, there.length)}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
          <ul className="plan-key">
            <li>
              <span className="key-dot" /> {t.unseen}
            </li>
            <li>
              <span className="key-dot" data-seen="true" /> {t.seen}
            </li>
            <li>
              <span className="key-here" /> {t.here}
            </li>
          </ul>
        </section>
      </div>
    </Modal>
  );
}

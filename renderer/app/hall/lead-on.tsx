import { BookOpenText, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { travelTo, useHall, useHallState } from './hall-context.ts';

/** From exhibit to exhibit with two large buttons, for visitors who would rather not walk by themselves. */
export function LeadOn() {
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const hall = useHall();
  const { rooms, exhibits } = hall.documents.hall;
  const room = useHallState((state) => state.room);
  const near = useHallState((state) => state.near);
  const [led, setLed] = useState<string | null>(null);
  const order = rooms.flatMap(({ id }) => exhibits.filter((exhibit) => exhibit.room === id));
  const here = order.find(({ id }) => id === (near ?? led));
  // Before anything in particular, the next one is the first of this room.
  const at = here ? order.indexOf(here) : order.findIndex((one) => one.room === room) - 1;
  const go = (to: number) => {
    const exhibit = order[to];
    if (!exhibit) return;
    setLed(exhibit.id);
    travelTo(hall, exhibit);
  };
  return (
    <nav className="lead-on" aria-label={t.leadOn}>
      <p>
        <strong>{here ? say(here.title) : t.leadFrom}</strong>
        {here ? <span className="muted">{t.exhibitOf(at + 1, order.length)}</span> : null}
      </p>
      <div className="lead-on-ways">
        <Button icon={ChevronLeft} disabled={at <= 0} onClick={() => go(at - 1)}>
          {t.before}
        </Button>
        {here ? (
          <Button icon={BookOpenText} onClick={() => hall.store.getState().open(here.id)}>
            {here.kind === 'portal' ? t.enterTouch : t.readTouch}
          </Button>
        ) : null}
        <Button look="primary" disabled={at >= order.length - 1} onClick={() => go(at + 1)}>
          {t.after}
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
    </nav>
  );
}

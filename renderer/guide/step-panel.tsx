import { useEffect, useState } from 'react';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { Prose } from '../reading/prose.tsx';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/clock.ts';
import { minutesLeft, stepMessage, tourPlace } from './tour-place.ts';

interface StepPanelProps {
  room: RoomClient;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
}

/** Where the guide is, what to say, and what comes next. */
export function StepPanel({ room, documents, scene }: StepPanelProps) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const place = tourPlace(documents.tours.tours, scene);
  const { tour, index, current, next } = place;
  const elapsed = useElapsed();
  if (!tour) return null;
  const go = (by: 1 | -1) => {
    const message = stepMessage(place, by);
    if (message) room.say(message);
  };
  return (
    <section className="console-panel" aria-label={t.tour}>
      <p className="console-line">
        <span>{index < 0 ? t.notStarted : t.step(index + 1, tour.steps.length)}</span>
        <span>{t.elapsed(elapsed)}</span>
        <span>{t.remaining(clock(minutesLeft(place) * 60))}</span>
      </p>
      <h2 aria-live="polite">{say(current?.title ?? tour.title)}</h2>
      {current ? <Prose text={say(current.text)} /> : null}
      {current?.notes ? (
        <aside className="console-notes" aria-label={t.notes}>
          <Prose text={say(current.notes)} />
        </aside>
      ) : null}
      <div className="row">
        <Button disabled={index <= 0} onClick={() => go(-1)}>
          {t.previous}
        </Button>
        <Button look="primary" disabled={!next} onClick={() => go(1)}>
          {t.next}
        </Button>
        <span className="muted">{next ? t.nextIs(say(next.title)) : t.lastStep}</span>
      </div>
    </section>
  );
}

/** Since the console was opened. */
function useElapsed(): string {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - begun) / 1000), 1000);
    return () => clearInterval(timer);
  }, []);
  return clock(seconds);
}

import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useHall } from '../app/hall/hall-context.ts';
import { followTexts } from '../i18n/follow-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useCalledBack } from '../live/use-called-back.ts';
import { useLightSpot } from '../live/use-light-spot.ts';
import { useRoom } from '../live/use-room.ts';
import type { TourHandle } from '../tour/use-tour.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { wornHeadset } from '../xr/worn-headset.ts';
import { captionOf } from './caption-of.ts';
import { lastRoom, nobodyLeads, wish } from './going-along.ts';
import { ResultsButton } from './results-button.tsx';
import { useGoAlong } from './use-go-along.ts';
import { useShowInHeadset } from './use-show-in-headset.ts';

const FollowTest = lazy(async () => ({
  default: (await import('./follow-test.tsx')).FollowTest,
}));

const DeskReceiver = lazy(async () => ({
  default: (await import('../cast/desk-receiver.tsx')).DeskReceiver,
}));

/** Milliseconds that a call back stands. */
const stay = 8000;

/** Goes along for as long as it stands. */
export function FollowGuide({ tour }: { tour: TourHandle }) {
  const room = useRoom('follower');
  useEffect(() => nobodyLeads, []);
  useEffect(() => {
    if (room) wish.setState({ room });
  }, [room]);
  return room ? <Along room={room} tour={tour} /> : null;
}

function Along({ room, tour }: { room: RoomClient; tour: TourHandle }) {
  const t = useTexts(followTexts);
  const say = useLocalText();
  const { engine } = useHall();
  const { connection, scene, you } = useStore(room.view);
  const [away, setAway] = useState(false);
  const called = useCalledBack(room, stay);
  const lookRound = (round: boolean) => {
    setAway(round);
    room.say({ kind: 'away', away: round });
    if (!round) tour.stop();
  };
  useGoAlong({ room, scene, away, tour, lookRound });
  useLightSpot(engine, scene?.point ?? null);
  const title = scene?.page ? say(scene.page.title) : '';
  const hand = you?.hand ?? false;
  const raiseHand = (up: boolean) => room.say({ kind: 'hand', up });
  const leave = () => wish.setState({ along: false });
  const worn = useStore(wornHeadset, ({ visit }) => visit !== null);
  const over = connection === 'ended' || connection === 'refused';
  useEffect(() => {
    if (!over) return;
    // Whoever comes too late for an event has nothing of it.
    if (connection === 'ended' && room.view.getState().scene) lastRoom.setState({ room });
    // Asked anew where somebody still leads.
    wish.setState({ along: false });
  }, [room, over, connection]);
  const caption = captionOf({ called, lost: connection === 'lost', away, hand, title }, t);
  useShowInHeadset({ room, away, hand, caption, lookRound, raiseHand, leave });
  return (
    <>
      <section className="follow-bar" data-going={!away || undefined} aria-label={t.label}>
        <p role="status">
          <strong>{called ? t.calledBack : away ? t.away : t.going}</strong>
          {connection === 'lost' ? <span>{t.lost}</span> : null}
          {!called && title !== '' ? <span>{t.now(title)}</span> : null}
          {hand ? <span>{t.handUp}</span> : null}
        </p>
        {away ? (
          <Button look="primary" onClick={() => lookRound(false)}>
            {t.back}
          </Button>
        ) : null}
        <Button onClick={() => raiseHand(!hand)}>{hand ? t.lower : t.raise}</Button>
        <ResultsButton room={room} />
        <Button look="plain" onClick={leave}>
          {t.leave}
        </Button>
      </section>
      {scene?.guideElsewhere ? (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <DeskReceiver room={room} onAir={scene.onAir} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {scene?.question && !worn ? (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <FollowTest room={room} question={scene.question} teams={scene.teams} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}

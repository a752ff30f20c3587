import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useHall } from '../app/hall/hall-context.ts';
import { useHostState } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { followTexts } from '../i18n/follow-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { useRoomStatus } from '../live/use-room-status.ts';
import type { TourHandle } from '../tour/use-tour.ts';
import { Button } from '../ui/button.tsx';
import { FollowGuide } from './follow-guide.tsx';
import { EventOver } from './event-over.tsx';
import { goingAlong, lastRoom, leadingIsOver, nobodyLeads, wish } from './going-along.ts';
import './follow.css';

/** While a guide leads at this host: the way to go along. */
export function FollowBar({ tour }: { tour: TourHandle }) {
  const { exhibition } = useHall();
  const [status] = useRoomStatus();
  const led = status?.open ? status.exhibition : null;
  const along = useStore(wish, (state) => state.along);
  const here = led === exhibition;
  const last = useStore(lastRoom, ({ room }) => room);
  const next = status?.open ? status.room : null;
  // Not before the host has said so.
  const over = status?.open === false;
  useEffect(() => {
    if (over) leadingIsOver();
  }, [over]);
  useEffect(() => {
    if (!here || along) return undefined;
    goingAlong.setState({ state: 'asked', go: () => wish.setState({ along: true }) });
    return nobodyLeads;
  }, [here, along]);
  // Of the room that has just ended, the host may still say that it is open.
  if (last && (next === null || next === last.view.getState().scene?.room))
    return <EventOver room={last} onClose={() => lastRoom.setState({ room: null })} />;
  if (led === null) return null;
  if (here && along) return <FollowGuide tour={tour} />;
  return <Invitation led={led} here={here} />;
}

function Invitation({ led, here }: { led: string; here: boolean }) {
  const t = useTexts(followTexts);
  const say = useLocalText();
  const title = useHostState((state) => state.exhibitions?.find(({ id }) => id === led)?.title);
  const go = () => {
    wish.setState({ along: true });
    if (!here) navigate({ page: 'exhibition', exhibition: led });
  };
  return (
    <section className="follow-bar" aria-label={t.label}>
      <p role="status">{here || !title ? t.asked : t.askedElsewhere(say(title))}</p>
      <Button look="primary" onClick={go}>
        {here ? t.go : t.goThere}
      </Button>
    </section>
  );
}

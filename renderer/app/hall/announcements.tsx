import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { useHall, useHallState } from './hall-context.ts';

/** Tells those who can't see the hall which room they have come into. */
export function Announcements() {
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const { rooms } = useHall().documents.hall;
  const id = useHallState((state) => state.room);
  const index = rooms.findIndex((room) => room.id === id);
  const room = rooms[index];
  return <Announcer text={room ? t.roomNow(say(room.title), index + 1, rooms.length) : ''} />;
}

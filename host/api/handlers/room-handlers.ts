import type { RoomResults } from '#model/host-api/room.ts';
import { roomContent } from '../../live/room-content.ts';
import { roomError } from '../../live/room-errors.ts';
import { ownAttendance, roomResults, roomSummary } from '../../live/room-results.ts';
import { resultFile } from '../../live/result-file.ts';
import { resultSheet } from '../../live/result-sheet.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** The activity room. */
export function roomHandlers({
  room,
  lines,
  branches,
  door,
  keeper,
  shelf,
  now,
}: Services): HandlersOf<'room'> {
  const results = async (id: string): Promise<RoomResults> => {
    const store = keeper.use();
    const row = store.read(() => store.rooms.get(id));
    if (!row) throw roomError('room/unknown');
    const content = await shelf.documents(row.exhibition).then(roomContent, () => undefined);
    const prompt = (quiz: string, question: string) =>
      content?.question(quiz, question)?.prompt ?? { 'zh-CN': question };
    return roomResults(store, id, prompt, now());
  };
  return {
    'room.status': async () => room.status(),
    'room.open': ({ exhibition }) => room.open(exhibition),
    'room.close': async (_, session) => {
      room.mustLead(session);
      branches.leave();
      const closed = await room.close();
      await door.close();
      return closed;
    },
    'room.lead-key': async (_, session) => room.leadKey(session),
    'room.lead-again': async ({ key }, session) => {
      room.leadAgain(session, key);
      return null;
    },
    'room.pass': async () => door.pass(),
    'room.allow-plain': async ({ allowed }, session) => {
      room.mustLead(session);
      await door.allowPlain(allowed);
      return null;
    },
    'room.check-in': async (asked, session) => {
      room.mustLead(session);
      return room.checkIn(asked);
    },
    'room.check-out': async ({ participant }, session) => {
      room.mustLead(session);
      await room.checkOut(participant);
      return null;
    },
    'room.list': async () => {
      const store = keeper.use();
      return store.read(() => store.rooms.list()).map(roomSummary);
    },
    'room.results': ({ room: id }) => results(id),
    'room.export': async ({ room: id, format, language }) =>
      resultFile(resultSheet(await results(id), language), format),
    'room.remove': async ({ room: id }) => {
      const status = room.status();
      if (status.open && status.room === id) throw roomError('room/open-already');
      const store = keeper.use();
      if (!store.write(() => store.rooms.remove(id))) throw roomError('room/unknown');
      return null;
    },
    'room.own': async ({ person }) => ownAttendance(keeper.use(), person, now()),
    'room.enter': async ({ role, page }, session) => ({
      line: lines.enter(session, room.screen(session, role, page)),
    }),
    'room.say': async ({ line, message }, session) => {
      lines.say(session, line, message);
      return null;
    },
    'room.leave': async ({ line }, session) => {
      lines.leave(session, line);
      return null;
    },
  };
}

import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** The activity room. */
export function roomHandlers({ room, lines }: Services): HandlersOf<'room'> {
  return {
    'room.status': async () => room.status(),
    'room.open': ({ exhibition }) => room.open(exhibition),
    'room.close': () => room.close(),
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

import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** Recordings of guided tours. */
export function recordingHandlers({
  room,
  recordings,
}: Pick<Services, 'room' | 'recordings'>): HandlersOf<'recordings'> {
  return {
    'recordings.begin': async (input, session) => {
      room.mustLead(session);
      return recordings.begin(input);
    },
    'recordings.add': async ({ recording, key, part }) => {
      await recordings.add(recording, key, part);
      return null;
    },
    'recordings.end': ({ recording, key }) => recordings.end(recording, key),
    'recordings.list': async ({ exhibition }, session) =>
      recordings.list(room.leads(session), exhibition),
    'recordings.open': async ({ recording }, session) =>
      recordings.open(recording, room.leads(session)),
    'recordings.sound': async ({ recording, from }, session) =>
      recordings.sound(recording, from, room.leads(session)),
    'recordings.change': async ({ recording, ...changes }, session) => {
      room.mustLead(session);
      return recordings.change(recording, changes);
    },
    'recordings.remove': async ({ recording }, session) => {
      room.mustLead(session);
      recordings.remove(recording);
      return null;
    },
  };
}

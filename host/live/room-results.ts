import * as z from 'zod/mini';
import type { OwnAttendance, RoomResults, RoomSummary } from '#model/host-api/room.ts';
import { localTextSchema, type LocalText } from '#model/language.ts';
import type { Store } from '../store/store.ts';
import { roomError } from './room-errors.ts';
import type { RoomPersonRow, RoomRow } from './room-table.ts';

/** Words of a question, as far as the exhibition still has it. */
type Prompt = (quiz: string, question: string) => LocalText;

export function roomSummary({ id, title, opened_at, closed_at }: RoomRow): RoomSummary {
  return {
    room: id,
    title: z.parse(localTextSchema, JSON.parse(title)),
    openedAt: opened_at,
    closedAt: closed_at,
  };
}

/** Who was in a room, for how long, and what was answered. @throws XunzhanError `room/unknown` */
export function roomResults(store: Store, id: string, prompt: Prompt, now: number): RoomResults {
  return store.read(() => {
    const row = store.rooms.get(id);
    if (!row) throw roomError('room/unknown');
    const answers = store.rooms.answers(id);
    return {
      ...roomSummary(row),
      people: store.rooms.people(id).map((person) => ({
        participant: person.participant,
        number: person.number,
        name: person.person === null ? null : (store.people.get(person.person)?.name ?? null),
        team: person.team,
        checkedInAt: person.checked_in_at,
        seconds: secondsThere(person, row.closed_at, now),
        answers: Object.fromEntries(
          answers
            .filter(({ participant }) => participant === person.participant)
            .map(({ round, correct }) => [round, correct === 1]),
        ),
      })),
      questions: store.rooms.rounds(id).map(({ round, quiz, question }) => {
        const given = answers.filter((answer) => answer.round === round);
        const right = given.filter(({ correct }) => correct === 1).length;
        return { round, prompt: prompt(quiz, question), answered: given.length, right };
      }),
    };
  });
}

/** What one person may see of their own. */
export function ownAttendance(store: Store, person: string, now: number): OwnAttendance[] {
  return store.read(() =>
    store.rooms.ofPerson(person).flatMap((mine) => {
      const row = store.rooms.get(mine.room);
      const since = mine.checked_in_at;
      if (!row || since === null) return [];
      const answers = store.rooms
        .answers(mine.room)
        .filter(({ participant }) => participant === mine.participant);
      return [
        {
          room: mine.room,
          title: z.parse(localTextSchema, JSON.parse(row.title)),
          checkedInAt: since,
          seconds: secondsThere(mine, row.closed_at, now) ?? 0,
          answered: answers.length,
          right: answers.filter(({ correct }) => correct === 1).length,
        },
      ];
    }),
  );
}

function secondsThere(person: RoomPersonRow, closed: string | null, now: number): number | null {
  if (person.checked_in_at === null) return null;
  const until = person.left_at ?? closed;
  const end = until === null ? now : Date.parse(until);
  return Math.max(0, Math.round((end - Date.parse(person.checked_in_at)) / 1000));
}

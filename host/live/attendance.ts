import { randomUUID } from 'node:crypto';
import type { ExhibitionTerms } from '../exhibitions/exhibition-shelf.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { Store } from '../store/store.ts';
import { visitError } from '../visits/visit-errors.ts';
import type { VisitDesk } from '../visits/visit-desk.ts';
import type { LiveRoom } from './room.ts';
import { roomError } from './room-errors.ts';
import { noteAnswer } from './room-keeper.ts';
import type { RoomPersonRow, RoomRow } from './room-table.ts';

interface AttendanceOptions {
  keeper: StoreKeeper;
  visits: VisitDesk;
  now: () => number;
  /** Statements wait to be sent. */
  recorded: () => void;
}

interface CheckIn {
  participant?: string | undefined;
  person?: string | undefined;
  showName?: boolean | undefined;
}

/** Who is there by name: checks people in and out, and says so in their statements when the room ends. */
export class Attendance {
  readonly #options: AttendanceOptions;

  constructor(options: AttendanceOptions) {
    this.#options = options;
  }

  /**
   * Enters somebody by name; what they answered before becomes theirs.
   *
   * @throws XunzhanError `room/participant-unknown`, `room/checked-in-already`, `people/unknown`, `people/notice-needed`
   */
  async checkIn(
    live: LiveRoom,
    terms: ExhibitionTerms,
    { participant, person, showName }: CheckIn,
  ): Promise<{ participant: string; person: string }> {
    const { keeper, now, recorded } = this.#options;
    const member = participant === undefined ? undefined : live.members.get(participant);
    const asks = member?.asks;
    if (participant !== undefined && !member) throw roomError('room/participant-unknown');
    if (person === undefined && !asks) throw roomError('room/participant-unknown');
    if (member && !member.trusted) throw roomError('room/name-refused');
    const id = member?.id ?? randomUUID();
    const number = member?.number ?? live.members.nextNumber();
    const shows = showName ?? asks?.showName ?? false;
    const at = new Date(now()).toISOString();
    const store = keeper.use();
    const known = await store.append(() => {
      const who = person ?? this.#create(store, asks?.name ?? '', at);
      const row = store.people.get(who);
      if (!row) throw visitError('people/unknown');
      const before = here(store, live.id, who);
      if (before && before.participant !== id && (before.token_hash ?? before.device_name) !== null)
        throw roomError('room/checked-in-already');
      const visit =
        before?.visit ?? this.#options.visits.attend(store, who, live.exhibition, terms);
      if (before && before.participant !== id)
        store.rooms.removePerson(live.id, before.participant);
      store.rooms.addPerson({ ...blank(live.id, id, at), number });
      const since = before?.checked_in_at ?? at;
      store.rooms.checkIn({
        room: live.id,
        participant: id,
        person: who,
        visit,
        show_name: shows ? 1 : 0,
        at: since,
      });
      this.#noteAnswers(store, live.id, id, visit, terms);
      return { person: who, name: row.name, replaced: before?.participant };
    });
    if (known.replaced !== undefined && known.replaced !== id) live.members.remove(known.replaced);
    const facts = { id, role: 'follower' as const, trusted: true, team: null };
    const now_ = { name: known.name, person: known.person, showName: shows };
    const entered = member ?? live.members.enter({ ...facts, ...now_ }, undefined, number);
    Object.assign(entered, now_, { asks: null });
    live.changed(entered);
    recorded();
    return { participant: id, person: known.person };
  }

  async checkOut(live: LiveRoom, participant: string): Promise<void> {
    const store = this.#options.keeper.use();
    const at = new Date(this.#options.now()).toISOString();
    await store.append(() => store.rooms.leave(live.id, participant, at));
  }

  /** Ends a room: everybody who was there by name has attended. `at`: when it ended, milliseconds. */
  async close(row: RoomRow, terms: ExhibitionTerms, at: number): Promise<void> {
    const store = this.#options.keeper.use();
    const end = new Date(at).toISOString();
    await store.append(() => {
      for (const person of store.rooms.people(row.id)) this.#attended(store, person, terms, end);
      store.rooms.close(row.id, end);
    });
    this.#options.recorded();
  }

  #attended(store: Store, row: RoomPersonRow, terms: ExhibitionTerms, end: string): void {
    const { room, participant, visit, checked_in_at: since } = row;
    if (visit === null || since === null) return;
    store.rooms.leave(room, participant, end);
    const until = row.left_at ?? end;
    const seconds = Math.max(0, (Date.parse(until) - Date.parse(since)) / 1000);
    const event = { kind: 'attended' as const, id: 'attended', at: until, seconds };
    this.#options.visits.note(store, visit, event, terms, room);
  }

  #noteAnswers(
    store: Store,
    room: string,
    participant: string,
    visit: string,
    terms: ExhibitionTerms,
  ): void {
    const rounds = store.rooms.rounds(room);
    for (const answer of store.rooms.answers(room)) {
      const round = rounds.find(({ round: number }) => number === answer.round);
      if (!round || answer.participant !== participant) continue;
      noteAnswer({ visits: this.#options.visits, terms }, store, visit, round, answer);
    }
  }

  /** Somebody who read the notice on their phone. */
  #create(store: Store, name: string, at: string): string {
    const id = randomUUID();
    store.people.add({
      id,
      name,
      pseudonym: randomUUID(),
      created_at: at,
      notice_at: at,
      roster: null,
    });
    return id;
  }
}

function here(store: Store, room: string, person: string): RoomPersonRow | undefined {
  return store.rooms.ofPerson(person).find((row) => row.room === room);
}

function blank(room: string, participant: string, at: string): Omit<RoomPersonRow, 'number'> {
  return {
    room,
    participant,
    role: 'follower',
    device_name: null,
    token_hash: null,
    team: null,
    person: null,
    visit: null,
    show_name: 0,
    arrived_at: at,
    checked_in_at: null,
    left_at: null,
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { RoomStatus } from '#model/host-api/room.ts';
import type { HostEvent } from '#model/host-api/events.ts';
import { closeCodes } from '#model/live/limits.ts';
import type { RoomRole } from '#model/live/room-messages.ts';
import type { Session } from '../api/session.ts';
import { callError } from '../api/call-errors.ts';
import type { ExhibitionShelf, ExhibitionTerms } from '../exhibitions/exhibition-shelf.ts';
import { tokenHash } from '../lan/pairing.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { Store } from '../store/store.ts';
import type { VisitDesk } from '../visits/visit-desk.ts';
import { Attendance } from './attendance.ts';
import { GuideKeys } from './guide-keys.ts';
import { isCounted, type MemberFacts } from './members.ts';
import { Passes } from './passes.ts';
import { LiveRoom } from './room.ts';
import { roomContent } from './room-content.ts';
import { roomError } from './room-errors.ts';
import { keptRounds, roomKeeper } from './room-keeper.ts';
import { firstState, roomStateSchema } from './room-state.ts';
import type { RoomPersonRow, RoomRow } from './room-table.ts';

/** A room that nobody closed (power cut) can be gone on with for so long, milliseconds. */
const RESUMED_FOR = 12 * 3_600_000;
/** More participants than any hall holds; a loop that never keeps its token can't fill the store. */
const MOST = 2000;

interface DeskOptions {
  keeper: StoreKeeper;
  shelf: ExhibitionShelf;
  now: () => number;
  visits: VisitDesk;
  emit: (event: HostEvent) => void;
  /** Statements wait to be sent. */
  recorded: () => void;
}

interface OpenRoom {
  live: LiveRoom;
  row: RoomRow;
  terms: ExhibitionTerms;
  openedAt: string;
  passes: Passes;
  /** Sessions that have led: they come back without the PIN as long as the room is open. */
  guides: WeakSet<Session>;
}

/** The activity room of this host: opens, ends and resumes it, and knows who may enter as what. */
export class RoomDesk {
  readonly #options: DeskOptions;
  readonly #attendance: Attendance;
  readonly #keys: GuideKeys;
  #open: OpenRoom | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#attendance = new Attendance(options);
    this.#keys = new GuideKeys(options.keeper);
  }

  status(): RoomStatus {
    if (!this.#open) return { open: false };
    const { live, openedAt } = this.#open;
    const there = live.members.all().filter(({ role, line }) => isCounted(role) && line);
    const people = there.reduce((sum, { heads }) => sum + heads, 0);
    return { open: true, room: live.id, exhibition: live.exhibition, openedAt, people };
  }

  open(exhibition: string): Promise<RoomStatus> {
    return this.#oneAtATime(async () => {
      if (this.#open) throw roomError('room/open-already');
      const { keeper, shelf, now } = this.#options;
      const { manifest } = await shelf.documents(exhibition);
      const row = {
        id: randomUUID(),
        exhibition,
        title: JSON.stringify(manifest.title),
        opened_at: new Date(now()).toISOString(),
        closed_at: null,
        state: JSON.stringify(firstState()),
      };
      const store = keeper.use();
      await store.append(() => store.rooms.add(row));
      await this.#begin(row);
      return this.status();
    });
  }

  close(): Promise<RoomStatus> {
    return this.#oneAtATime(async () => {
      const open = this.#open;
      if (!open) throw roomError('room/not-open');
      await this.#attendance.close(open.row, open.terms, this.#options.now());
      open.live.end();
      this.#open = undefined;
      this.#keys.forget();
      this.#options.emit({ name: 'room.changed', data: {} });
      return this.status();
    });
  }

  /** Goes on with the room that was open when the host was stopped. */
  resume(): Promise<void> {
    return this.#oneAtATime(async () => {
      const { keeper, now } = this.#options;
      if (keeper.trouble) return;
      const store = keeper.use();
      const [newest, ...older] = store.read(() => store.rooms.open());
      const fresh = newest && now() - Date.parse(newest.opened_at) < RESUMED_FOR;
      const over = fresh ? older : newest ? [newest, ...older] : [];
      for (const row of over) await this.#closeForgotten(store, row);
      if (newest && fresh) await this.#begin(newest).catch(() => undefined);
    });
  }

  /** @see Attendance.checkIn */
  checkIn(asked: Parameters<Attendance['checkIn']>[2]) {
    const { live, terms } = this.#needed();
    return this.#attendance.checkIn(live, terms, asked);
  }

  checkOut(participant: string): Promise<void> {
    return this.#attendance.checkOut(this.#needed().live, participant);
  }

  /** Cuts all connections; the room itself stays open in the store. */
  stop(): void {
    this.#open?.live.close(closeCodes.away);
    this.#open = undefined;
  }

  /** The open room. */
  live(): LiveRoom | undefined {
    return this.#open?.live;
  }

  /**
   * Who a screen of the host's own is in the room.
   *
   * @param page made by the page, so that it is the same participant after a reconnection
   * @throws XunzhanError `room/not-open`, `staff/locked`
   */
  screen(session: Session, role: RoomRole, page: string): MemberFacts {
    if (!this.#open) throw roomError('room/not-open');
    if (role === 'guide') {
      this.mustLead(session);
      this.#open.guides.add(session);
    }
    return facts(`screen-${page}`, role, null, true);
  }

  /** @throws XunzhanError `staff/locked` for a session that has not told the PIN since the room was opened */
  mustLead(session: Session): void {
    if (!this.leads(session)) throw callError('staff/locked');
  }

  /** A key for a page that leads, so that it still does after the host was started anew. @throws XunzhanError as `mustLead` */
  leadKey(session: Session): { room: string; key: string } {
    this.mustLead(session);
    const room = this.#needed().live.id;
    return { room, key: this.#keys.make(room) };
  }

  /** Leads again by a key of this room. @throws XunzhanError `room/not-open`, `staff/locked` */
  leadAgain(session: Session, key: string): void {
    const { live, guides } = this.#needed();
    if (!this.#keys.fits(live.id, key)) throw callError('staff/locked');
    guides.add(session);
  }

  /** The PIN is another: whoever has led by the old one needs it after the next start of the host. */
  forgetLeadKeys(): void {
    this.#keys.forget();
  }

  leads(session: Session): boolean {
    return session.staffUnlocked || (this.#open?.guides.has(session) ?? false);
  }

  /** Who a paired device is in the room. */
  device(id: string, name: string): MemberFacts {
    if (!this.#open) throw roomError('room/not-open');
    return facts(id, 'follower', name, true);
  }

  /** Who a phone with a token is; nothing for a token that is not of this room. */
  phone(token: string, trusted: boolean): MemberFacts | undefined {
    if (!this.#open || this.#options.keeper.trouble) return undefined;
    const { live } = this.#open;
    const store = this.#options.keeper.use();
    const row = store.read(() => store.rooms.byToken(live.id, tokenHash(token)));
    return row && { ...factsOf(row, null), trusted };
  }

  /** A pass was read from the projector: gives its phone a token. Nothing where the pass does not fit. */
  async admit(pass: string): Promise<string | undefined> {
    const open = this.#open;
    if (!open?.passes.fits(pass) || open.live.members.all().length >= MOST) return undefined;
    const token = randomBytes(32).toString('base64url');
    const member = open.live.members.enter(facts(randomUUID(), 'phone', null, false), undefined);
    await this.keep(open.live, member, tokenHash(token));
    return token;
  }

  pass(): { secret: string; until: number } {
    if (!this.#open) throw roomError('room/not-open');
    return this.#open.passes.current();
  }

  /** Keeps that somebody is there, so that they are known again after a restart. */
  keep(live: LiveRoom, member: MemberFacts & { number: number }, hash: string | null = null) {
    const store = this.#options.keeper.use();
    return store.append(() =>
      store.rooms.addPerson({
        room: live.id,
        participant: member.id,
        number: member.number,
        role: member.role,
        device_name: member.name,
        token_hash: hash,
        team: null,
        person: null,
        visit: null,
        show_name: 0,
        arrived_at: new Date(this.#options.now()).toISOString(),
        checked_in_at: null,
        left_at: null,
      }),
    );
  }

  #needed(): OpenRoom {
    if (!this.#open) throw roomError('room/not-open');
    return this.#open;
  }

  /** A room that nobody closed ended when the last thing happened in it. */
  async #closeForgotten(store: Store, row: RoomRow): Promise<void> {
    const times = store.read(() => [
      Date.parse(row.opened_at),
      ...store.rooms.people(row.id).map(({ arrived_at }) => Date.parse(arrived_at)),
      ...store.rooms.rounds(row.id).map(({ started_at }) => started_at),
    ]);
    // Without its exhibition, things have no names; the attendance still counts.
    const terms = await this.#options.shelf
      .terms(row.exhibition)
      .catch(() => ({ version: '', ownerHomePage: '', definitions: new Map() }));
    await this.#attendance.close(row, terms, Math.max(...times));
  }

  async #begin(row: RoomRow): Promise<void> {
    const { keeper, shelf, now, emit, visits, recorded } = this.#options;
    const terms = await shelf.terms(row.exhibition);
    const content = roomContent(await shelf.documents(row.exhibition));
    const live = new LiveRoom(
      {
        id: row.id,
        exhibition: row.exhibition,
        content,
        state: roomStateSchema.parse(JSON.parse(row.state)),
        rounds: keptRounds(keeper, row.id, content),
      },
      roomKeeper({ keeper, now, room: row.id, terms, visits, recorded }),
    );
    const store = keeper.use();
    for (const person of store.read(() => store.rooms.people(row.id))) {
      const name = person.person === null ? undefined : store.people.get(person.person)?.name;
      live.members.enter(factsOf(person, name ?? null), undefined, person.number);
    }
    this.#open = {
      live,
      row,
      terms,
      openedAt: row.opened_at,
      passes: new Passes(now),
      guides: new WeakSet(),
    };
    emit({ name: 'room.changed', data: {} });
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

function facts(id: string, role: RoomRole, name: string | null, trusted: boolean): MemberFacts {
  return { id, role, name, trusted, team: null, person: null, showName: false };
}

function factsOf(row: RoomPersonRow, name: string | null): MemberFacts {
  return {
    id: row.participant,
    role: row.role === 'phone' ? 'phone' : 'follower',
    name: name ?? row.device_name,
    trusted: row.role !== 'phone',
    team: row.team,
    person: row.person,
    showName: row.show_name === 1,
  };
}

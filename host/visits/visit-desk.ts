import { randomUUID } from 'node:crypto';
import type { ActivityDefinition } from '#model/xapi/activities.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import type { VisitBoundary } from '#model/xapi/statement.ts';
import type { Progress, Resume } from '#model/visits/progress.ts';
import type { Session } from '../api/session.ts';
import type { ExhibitionShelf, ExhibitionTerms } from '../exhibitions/exhibition-shelf.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { Store } from '../store/store.ts';
import { Departures } from './departures.ts';
import { Recorder, subjectOf } from './recorder.ts';
import { visitError } from './visit-errors.ts';
import type { VisitRow } from './visit-table.ts';

/** A visit that was left open (power cut, closed lid) counts as ended after so long without an event. */
const ABANDONED_MS = 12 * 3_600_000;
/** One whose page was closed: browsers keep such a page, to come back to, for ten minutes at most. */
const LEFT_MS = 15 * 60_000;

interface DeskOptions {
  keeper: StoreKeeper;
  shelf: ExhibitionShelf;
  settings: SettingsBook;
  now: () => number;
}

/** Opens, records and closes visits. Nothing is answered before it is on the disk. */
export class VisitDesk {
  readonly #options: DeskOptions;
  readonly #recorders = new WeakMap<Store, Recorder>();
  /** Names of things by open visit: those that its visitor saw, even if the exhibition is replaced. */
  readonly #departures = new Departures();
  readonly #definitions = new Map<string, ReadonlyMap<string, ActivityDefinition>>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  async open(
    visitor: string,
    exhibition: string,
    platform: string,
    session: Session,
  ): Promise<{ visit: string; progress: Progress }> {
    const { keeper, shelf, settings } = this.#options;
    keeper.use();
    const { version, ownerHomePage, definitions } = await shelf.terms(exhibition);
    const store = keeper.use();
    const opened = this.#options.now();
    const at = new Date(opened).toISOString();
    const homePage = settings.get().organisation.homePage || ownerHomePage;
    const id = randomUUID();
    return store.append(() => {
      const person = visitor === 'guest' ? undefined : store.people.get(visitor);
      if (visitor !== 'guest' && !person) throw visitError('people/unknown');
      if (person?.notice_at === null) throw visitError('people/notice-needed');
      const row = {
        id,
        person: person?.id ?? null,
        pseudonym: person?.roster ?? person?.pseudonym ?? randomUUID(),
        home_page: homePage,
        exhibition,
        version,
        owner_home_page: ownerHomePage,
        platform,
        opened_at: at,
        last_at: at,
        closed_at: null,
      };
      const visit = { ...row, number: store.visits.add(row) };
      const recorder = this.#recorder(store);
      const begun = { kind: 'visit-opened', id: 'initialized', at } as const;
      recorder.record(visit, [begun], { definitions, clockOffset: 0, now: opened });
      if (session.kind === 'device') store.devices.keepVisit(id, session.id);
      this.#definitions.set(id, definitions);
      return { visit: id, progress: recorder.progress(visit) };
    });
  }

  /**
   * A visit of somebody who takes part in an activity room: the host alone writes to it. Call inside a
   * transaction; `terms` as the shelf gives them.
   */
  attend(store: Store, person: string, exhibition: string, terms: ExhibitionTerms): string {
    const { settings, now } = this.#options;
    const row = store.people.get(person);
    if (!row) throw visitError('people/unknown');
    if (row.notice_at === null) throw visitError('people/notice-needed');
    const id = randomUUID();
    const at = new Date(now()).toISOString();
    store.visits.add({
      id,
      person,
      pseudonym: row.roster ?? row.pseudonym,
      home_page: settings.get().organisation.homePage || terms.ownerHomePage,
      exhibition,
      version: terms.version,
      owner_home_page: terms.ownerHomePage,
      platform: 'room',
      opened_at: at,
      last_at: at,
      closed_at: at,
    });
    return id;
  }

  /** What somebody did in an activity room. Call inside a transaction. */
  note(
    store: Store,
    visit: string,
    event: VisitEvent | VisitBoundary,
    { definitions }: ExhibitionTerms,
    room: string,
  ): void {
    const row = store.visits.get(visit);
    // Erased meanwhile.
    if (!row) return;
    const now = this.#options.now();
    const arrival = { definitions, now, registration: room, clockOffset: 0 };
    this.#recorder(store).record(row, [event], arrival);
    this.#recorder(store).release(row);
  }

  /** @param sentAt the client's clock at sending, ISO 8601 */
  async record(
    visit: string,
    events: readonly VisitEvent[],
    sentAt: string | undefined,
    session: Session,
  ): Promise<void> {
    const now = this.#options.now();
    const clockOffset = sentAt === undefined ? undefined : (now - Date.parse(sentAt)) / 1000;
    const store = this.#options.keeper.use();
    const row = store.read(() => this.#ownVisit(store, visit, session));
    const definitions = await this.#definitionsOf(row);
    this.#departures.heard(
      visit,
      events.map(({ at }) => at),
    );
    await store.append(() => {
      // Read again: it may have been erased or closed meanwhile.
      const current = this.#ownVisit(store, visit, session);
      if (current.closed_at !== null) throw visitError('visit/closed');
      this.#recorder(store).record(current, events, {
        definitions,
        now,
        ...(clockOffset === undefined ? {} : { clockOffset }),
      });
    });
  }

  keepPlace(visit: string, resume: Resume | undefined, session: Session): Promise<void> {
    const store = this.#options.keeper.use();
    return store.append(() => {
      this.#recorder(store).keepPlace(this.#ownVisit(store, visit, session), resume);
    });
  }

  /** A visit that this session may write to. */
  find(visit: string, session: Session): VisitRow {
    const store = this.#options.keeper.use();
    return store.read(() => this.#ownVisit(store, visit, session));
  }

  progress(visit: string, session: Session): Progress {
    const store = this.#options.keeper.use();
    return store.read(() => this.#recorder(store).progress(this.#ownVisit(store, visit, session)));
  }

  /**
   * The visitor's page was closed. The visit ends as of now unless the page comes back within a quarter of an hour.
   *
   * @param sentAt the page's clock, ISO 8601
   */
  leave(visit: string, sentAt: string, session: Session): void {
    const row = this.find(visit, session);
    if (row.closed_at === null) this.#departures.note(visit, this.#options.now(), sentAt);
  }

  /** Ends visits whose page was closed and did not come back; with `all`, those too that still might. */
  async closeLeft(all = false): Promise<void> {
    if (this.#options.keeper.trouble) return;
    const store = this.#options.keeper.use();
    const now = this.#options.now();
    for (const [visit, left] of this.#departures.before(all ? now : now - LEFT_MS)) {
      this.#departures.forget(visit);
      const row = store.read(() => store.visits.get(visit));
      if (row) await this.#close(store, row, Math.max(left, Date.parse(row.last_at)));
    }
  }

  /** Closing a closed visit changes nothing. */
  async close(visit: string, session: Session): Promise<void> {
    const store = this.#options.keeper.use();
    const row = store.read(() => this.#ownVisit(store, visit, session));
    await this.#close(store, row, this.#options.now());
  }

  /** Ends every visit that a device left open. */
  async closeOfDevice(device: Session): Promise<void> {
    const store = this.#options.keeper.use();
    for (const visit of store.read(() => store.devices.openVisits(device.id)))
      await this.close(visit, device);
  }

  /** Ends visits that were left open long ago, as of their last event. */
  async closeAbandoned(): Promise<void> {
    if (this.#options.keeper.trouble) return;
    const store = this.#options.keeper.use();
    const before = new Date(this.#options.now() - ABANDONED_MS).toISOString();
    for (const row of store.read(() => store.visits.openSince(before)))
      await this.#close(store, row, Date.parse(row.last_at));
  }

  /** Adds progress made elsewhere. Call inside a transaction. */
  adopt(store: Store, person: string, exhibition: string, progress: Progress): void {
    this.#recorder(store).adopt(person, exhibition, progress);
  }

  /** Drops what is remembered of people who were erased. */
  forget(store: Store): void {
    this.#recorder(store).forget();
  }

  async #close(store: Store, row: VisitRow, ended: number): Promise<void> {
    const definitions = await this.#definitionsOf(row);
    const at = new Date(ended).toISOString();
    const seconds = Math.max(0, (ended - Date.parse(row.opened_at)) / 1000);
    await store.append(() => {
      if (store.visits.get(row.id)?.closed_at !== null) return;
      const end = { kind: 'visit-closed', id: 'terminated', at, seconds } as const;
      const recorder = this.#recorder(store);
      recorder.record(row, [end], { definitions, clockOffset: 0, now: this.#options.now() });
      store.visits.close(row.number, at);
      // A guest's progress was of use for this visit only.
      if (row.person === null) store.progress.remove(subjectOf(row));
      recorder.release(row);
      this.#departures.forget(row.id);
      this.#definitions.delete(row.id);
    });
  }

  #recorder(store: Store): Recorder {
    let recorder = this.#recorders.get(store);
    if (!recorder) {
      recorder = new Recorder(store);
      this.#recorders.set(store, recorder);
    }
    return recorder;
  }

  #ownVisit(store: Store, visit: string, session: Session): VisitRow {
    const row = store.visits.get(visit);
    const own = session.kind === 'screen' || store.devices.openerOf(visit) === session.id;
    if (!row || !own) throw visitError('visit/unknown');
    return row;
  }

  /** An exhibition that is gone has no names any more; its events still count. */
  async #definitionsOf(row: VisitRow): Promise<ReadonlyMap<string, ActivityDefinition>> {
    const known = this.#definitions.get(row.id);
    if (known) return known;
    const found = await this.#options.shelf.terms(row.exhibition).then(
      ({ definitions }) => definitions,
      () => new Map<string, ActivityDefinition>(),
    );
    if (row.closed_at === null) this.#definitions.set(row.id, found);
    return found;
  }
}

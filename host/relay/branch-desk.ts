import { randomBytes } from 'node:crypto';
import type { BranchesStatus } from '#model/host-api/branches.ts';
import type { HostEvent } from '#model/host-api/events.ts';
import { readRoomCode } from '#model/relay/room-code.ts';
import type { ExhibitionShelf } from '../exhibitions/exhibition-shelf.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import { roomError } from '../live/room-errors.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import { readConfig } from '../sync/sync-config.ts';
import { Connection, type Greeting } from './connection.ts';
import { Following } from './following.ts';
import { keepConnection, keptConnection, ownRelayId } from './kept-connection.ts';
import { Leading } from './leading.ts';
import { hasHub, relayAddress } from './relay-address.ts';
import { relayError } from './relay-errors.ts';
import type { RelayTimings } from './relay-link.ts';

interface BranchDeskOptions {
  keeper: StoreKeeper;
  settings: SettingsBook;
  shelf: ExhibitionShelf;
  room: RoomDesk;
  emit: (event: HostEvent) => void;
  timings: RelayTimings;
}

/** How long somebody waits for a code to be made or found good, milliseconds. */
const PATIENCE = 15_000;

/** This host's room together with those of other branches: leads them, or follows one. */
export class BranchDesk {
  readonly #options: BranchDeskOptions;
  #now: Connection | undefined;

  constructor(options: BranchDeskOptions) {
    this.#options = options;
  }

  status(): BranchesStatus {
    const { keeper } = this.#options;
    if (!this.#now?.part)
      return { role: 'none', hub: !keeper.trouble && hasHub(readConfig(keeper.use())) };
    const { greeting, code, state, trouble, guide } = this.#now;
    const link = { state, trouble };
    return greeting.kind === 'open'
      ? { role: 'guide', code, link }
      : { role: 'branch', code, link, guide };
  }

  /** Opens the room here to other branches. @throws XunzhanError `room/not-open`, `relay/…`, `sync/…` */
  async invite(): Promise<BranchesStatus> {
    const { room, settings } = this.#options;
    const live = room.live();
    if (!live) throw roomError('room/not-open');
    const name = settings.get().organisation.name.trim().slice(0, 60) || '主会场';
    const secret = randomBytes(32).toString('base64url');
    const connection = this.#begin({ kind: 'open', secret, name }, false);
    await this.#try(connection, () =>
      connection.first(() => connection.code || undefined, PATIENCE),
    );
    connection.part = new Leading(live, connection.link);
    this.#keep(connection);
    return this.status();
  }

  /**
   * Follows the guide of another host, with a room opened here.
   *
   * @param typed the code as somebody typed it
   * @throws XunzhanError `relay/…`, `sync/…`, `room/open-already`
   */
  async join(typed: string, name: string): Promise<BranchesStatus> {
    const { room, shelf, keeper } = this.#options;
    const code = readRoomCode(typed);
    if (code === undefined) throw relayError('relay/code-malformed');
    if (room.live()) throw roomError('room/open-already');
    const host = ownRelayId(keeper.use());
    const connection = this.#begin({ kind: 'join', code, host, name }, false);
    await this.#try(connection, async () => {
      const { exhibition, title } = await connection.first(() => connection.scene, PATIENCE);
      await shelf.documents(exhibition).catch(() => {
        throw relayError('relay/exhibition-missing', title);
      });
      await room.open(exhibition);
    });
    this.#follow(connection);
    return this.status();
  }

  /** Ends the connection; the room here goes on. Harmless where there is none. */
  leave(): BranchesStatus {
    const connection = this.#now;
    if (connection?.greeting.kind === 'open') connection.link.say({ kind: 'end' });
    if (connection) this.#drop(connection);
    keepConnection(this.#options.keeper.use(), null);
    return this.status();
  }

  /** Goes on with the connection of before the host was stopped. */
  resume(): void {
    const { keeper, room } = this.#options;
    if (keeper.trouble) return;
    const store = keeper.use();
    const kept = keptConnection(store);
    const live = room.live();
    if (!kept) return;
    if (live?.id !== kept.room || !hasHub(readConfig(store))) return keepConnection(store, null);
    const connection = this.#begin(kept.greeting, true);
    if (kept.greeting.kind === 'join') this.#follow(connection);
    else connection.part = new Leading(live, connection.link);
  }

  /** The host stops: others see its guide, or its people, go; nothing is ended. */
  stop(): void {
    if (this.#now) this.#drop(this.#now);
  }

  /** @throws XunzhanError `relay/no-hub`, `relay/connected-already` */
  #begin(greeting: Greeting, resumed: boolean): Connection {
    const { keeper, timings, emit } = this.#options;
    const config = readConfig(keeper.use());
    relayAddress(config);
    if (this.#now && this.#now.state !== 'over') throw relayError('relay/connected-already');
    this.#now?.close();
    const onChange = () => {
      if (this.#now !== connection) return;
      if (connection.state === 'over') keepConnection(keeper.use(), null);
      emit({ name: 'branches.changed', data: {} });
    };
    const connection: Connection = new Connection({
      config,
      greeting,
      timings,
      resumed,
      onChange,
    });
    this.#now = connection;
    return connection;
  }

  /** A connection whose beginning fails is none. */
  async #try(connection: Connection, beginning: () => Promise<unknown>): Promise<void> {
    try {
      await beginning();
    } catch (error) {
      this.#drop(connection);
      throw error;
    }
  }

  #follow(connection: Connection): void {
    const live = this.#options.room.live();
    if (!live) return;
    const part = new Following(live, connection.link);
    connection.part = part;
    if (connection.scene) part.show(connection.scene);
    this.#keep(connection);
    this.#options.emit({ name: 'branches.changed', data: {} });
  }

  #keep({ greeting }: Connection): void {
    const { keeper, room } = this.#options;
    const live = room.live();
    if (live) keepConnection(keeper.use(), { room: live.id, greeting });
  }

  #drop(connection: Connection): void {
    connection.close();
    if (this.#now !== connection) return;
    this.#now = undefined;
    this.#options.emit({ name: 'branches.changed', data: {} });
  }
}

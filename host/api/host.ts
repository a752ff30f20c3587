import { join } from 'node:path';
import type { CallReply } from '#model/host-api/client.ts';
import type { HostEvent } from '#model/host-api/events.ts';
import type { LanStatus } from '#model/host-api/lan.ts';
import { ExhibitionShelf } from '../exhibitions/exhibition-shelf.ts';
import { Uploads } from '../exhibitions/uploads.ts';
import { LanDesk, type LanSetup } from '../lan/lan-desk.ts';
import { BridgedLines } from '../live/bridged-lines.ts';
import { LiveSockets } from '../live/live-sockets.ts';
import { RoomDoor } from '../live/room-door.ts';
import { RoomDesk } from '../live/room-desk.ts';
import { RecordingDesk } from '../recordings/recording-desk.ts';
import { BranchDesk } from '../relay/branch-desk.ts';
import { usualRelayTimings, type RelayTimings } from '../relay/relay-link.ts';
import { SettingsBook } from '../settings/settings-book.ts';
import { StaffPin } from '../staff/staff-pin.ts';
import type { KeyProvider } from '../store/key-provider.ts';
import { StoreKeeper } from '../store/store-keeper.ts';
import { ownerOfHost } from '../studio/owner-of-host.ts';
import { StudioDesk } from '../studio/studio-desk.ts';
import { SyncEngine, usualTimings, type SyncTimings } from '../sync/sync-engine.ts';
import { VisitDesk } from '../visits/visit-desk.ts';
import { dispatch } from './dispatch.ts';
import { branchHandlers } from './handlers/branch-handlers.ts';
import { castHandlers } from './handlers/cast-handlers.ts';
import { exhibitionHandlers } from './handlers/exhibition-handlers.ts';
import { lanHandlers } from './handlers/lan-handlers.ts';
import { learningHandlers } from './handlers/learning-handlers.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { recordingHandlers } from './handlers/recording-handlers.ts';
import { roomHandlers } from './handlers/room-handlers.ts';
import { staffHandlers } from './handlers/staff-handlers.ts';
import { studioHandlers } from './handlers/studio-handlers.ts';
import { syncHandlers } from './handlers/sync-handlers.ts';
import { visitHandlers } from './handlers/visit-handlers.ts';
import type { HostHandlers } from './handler.ts';
import type { Services } from './services.ts';
import { Session } from './session.ts';

export interface HostOptions {
  /** Everything that changes: store, installed exhibitions. */
  dataDir: string;
  /** The exhibitions that ship, one folder each. */
  scenesDir: string;
  shell: 'electron' | 'served';
  /** This program's version. */
  version: string;
  keys: KeyProvider;
  /** Milliseconds since 1970; the system's clock when left out. */
  now?: () => number;
  /** How patient sending to headquarters is; the usual when left out. */
  syncTimings?: SyncTimings;
  /** How patient the connection with other branches is; the usual when left out. */
  relayTimings?: RelayTimings;
  /** How headsets and phones may be served; left out, there is no network to share on. */
  lan?: LanSetup;
}

/** Sharing has to be started on a network, and there is none. */
const noLan: LanSetup = {
  pageDir: '',
  interfaces: () => [],
  mdns: false,
  ports: { network: 0, local: 0 },
};

/** How often visits that were left open are looked for, milliseconds. */
const SWEEP_MS = 3_600_000;
/** Milliseconds between two looks for visitors whose page was closed. */
const SEE_OFF_MS = 60_000;

/** The services of the machine that the hall stands on. Transports are thin: they call `dispatch`. */
export interface Host {
  /** A page, window or device begins to talk to the host. Keep the session as long as it does. */
  openSession(kind: Session['kind']): Session;
  /** Answers one call; never rejects. */
  dispatch(name: string, input: unknown, session: Session): Promise<CallReply>;
  /**
   * Tells what happens. `only` names the session that an event is for; without it, it is for all.
   *
   * @returns stops listening
   */
  onEvent(listener: (event: HostEvent, only?: Session) => void): () => void;
  /** The file behind `exhibitions/<id>/<path>`, absolute; nothing if there is none to serve. */
  exhibitionFile(id: string, path: string): Promise<string | undefined>;
  /** The live room: its connections over WebSocket, and who a screen's session is in it. */
  readonly live: LiveSockets;
  readonly room: Pick<RoomDesk, 'screen'>;
  /** Shares with headsets and phones on the network with this address; for whoever started the program. */
  share(address: string): Promise<LanStatus>;
  /** Commits what waits and gives the store free. */
  close(): Promise<void>;
}

/** Opens the host. A store that can't be opened does not stop it: `host.status` says why. */
export async function createHost(options: HostOptions): Promise<Host> {
  const listeners = new Set<(event: HostEvent, only?: Session) => void>();
  const emit = (event: HostEvent, only?: Session) =>
    listeners.forEach((listener) => listener(event, only));
  const openSession = (kind: Session['kind'], id?: string) => {
    const session: Session = new Session(
      kind,
      (unlocked) => emit({ name: 'staff.changed', data: { unlocked } }, session),
      id,
    );
    return session;
  };
  const answer: Host['dispatch'] = (name, input, session) =>
    dispatch(handlers, services, { name, input, session });
  const parts = createServices(options, emit);
  const live = new LiveSockets(parts.room, parts.now);
  const lan = new LanDesk({
    setup: options.lan ?? noLan,
    dataDir: options.dataDir,
    keys: options.keys,
    keeper: parts.keeper,
    now: parts.now,
    dispatch: answer,
    exhibitionFile: (id, path) => parts.shelf.file(id, path),
    openSession: (device) => openSession('device', device),
    room: parts.room,
    live,
    emit,
  });
  const door = new RoomDoor({
    room: parts.room,
    live,
    lan: () => lan.status(),
    pageDir: options.lan?.pageDir ?? '',
    port: options.lan?.ports.phones ?? 0,
    now: parts.now,
  });
  const services: Services = { ...parts, lan, door };
  const { keeper, shelf, visits, uploads, sync } = services;
  listeners.add((event, only) => {
    if (only === undefined) lan.tell(event);
  });
  const handlers: HostHandlers = {
    ...staffHandlers(services),
    ...peopleHandlers(services),
    ...exhibitionHandlers(services),
    ...visitHandlers(services),
    ...syncHandlers(services),
    ...learningHandlers(services),
    ...lanHandlers(services),
    ...studioHandlers(services),
    ...roomHandlers(services),
    ...recordingHandlers(services),
    ...branchHandlers(services),
    ...castHandlers(services),
  };
  await keeper.open();
  // Without a folder that can be written there is nothing to tidy, and the halls open all the same.
  await uploads.clear().catch(() => undefined);
  await shelf.tidy().catch(() => undefined);
  // What can't be written now is written an hour later; the halls open all the same.
  const sweep = () => visits.closeAbandoned().catch(() => undefined);
  await sweep();
  const sweeping = setInterval(() => void sweep(), SWEEP_MS).unref();
  const seeingOff = setInterval(
    () => void visits.closeLeft().catch(() => undefined),
    SEE_OFF_MS,
  ).unref();
  sync.start();
  await parts.room.resume().catch((error: unknown) => console.error('room:', error));
  parts.branches.resume();
  return {
    live,
    room: parts.room,
    openSession: (kind) => openSession(kind),
    dispatch: answer,
    share: (address) => lan.start(address),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exhibitionFile: async (id, path) =>
      (await services.studio.file(id, path)) ?? shelf.file(id, path),
    close: async () => {
      clearInterval(sweeping);
      clearInterval(seeingOff);
      parts.branches.stop();
      // Nobody can come back to a host that is gone.
      await visits.closeLeft(true).catch(() => undefined);
      parts.room.stop();
      await door.close();
      live.close();
      await lan.stop();
      await sync.stop();
      keeper.close();
    },
  };
}

function createServices(
  options: HostOptions,
  emit: (event: HostEvent, only?: Session) => void,
): Omit<Services, 'lan' | 'door'> {
  const { dataDir, scenesDir, shell, version, keys, now = Date.now } = options;
  const keeper = new StoreKeeper({ dataDir, keys, now });
  const settings = new SettingsBook(keeper);
  const shelf = new ExhibitionShelf(scenesDir, join(dataDir, 'exhibitions'));
  const visits = new VisitDesk({ keeper, shelf, settings, now });
  const room: RoomDesk = new RoomDesk({
    keeper,
    shelf,
    visits,
    now,
    emit,
    recorded: () => sync.noteNew(),
  });
  const sending = { keeper, shelf, settings, visits, now, emit };
  const sync = new SyncEngine(sending, options.syncTimings ?? usualTimings);
  return {
    ...sending,
    room,
    branches: new BranchDesk({
      keeper,
      settings,
      shelf,
      room,
      emit,
      timings: options.relayTimings ?? usualRelayTimings,
    }),
    lines: new BridgedLines(room, now, emit),
    recordings: new RecordingDesk({ keeper, shelf, now }),
    version,
    shell,
    pin: new StaffPin(keeper, now),
    uploads: new Uploads(join(dataDir, 'uploads')),
    studio: new StudioDesk({
      folder: join(dataDir, 'drafts'),
      owner: () => ownerOfHost(settings.get()),
      now,
      progress: (work, share, secondsLeft, done) =>
        emit({
          name: 'work.progress',
          data: {
            work,
            share,
            text: { 'zh-CN': '正在计算灯光', en: 'Computing the light' },
            ...(secondsLeft === undefined ? {} : { secondsLeft }),
            ...(done ? { done } : {}),
          },
        }),
    }),
    sync,
  };
}

import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { DeviceCommand, PairedDevice, VisitorNumber } from '#model/host-api/devices.ts';
import type { LanInterface, LanStatus } from '#model/host-api/lan.ts';
import type { HostEvent } from '#model/host-api/events.ts';
import type { LiveSockets } from '../live/live-sockets.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import type { KeyProvider } from '../store/key-provider.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import { announce } from './announce.ts';
import { authorityFile, fingerprint, type Identity } from './certificates.ts';
import type { DeviceAppOptions } from './device-app.ts';
import { DeviceBoard } from './device-board.ts';
import { DeviceSessions } from './device-sessions.ts';
import { DeviceSockets } from './device-sockets.ts';
import { IdentityKeeper } from './identity-keeper.ts';
import { visitError } from '../visits/visit-errors.ts';
import { lanError } from './lan-errors.ts';
import { startLanServer, type LanServer } from './lan-server.ts';
import { createPairing } from './pairing.ts';
import { qrRows } from './qr.ts';

/** How often the network's address is looked at while sharing, milliseconds. */
const WATCH_MS = 10_000;

/** What a shell tells about sharing on the network. */
export interface LanSetup {
  /** The built page. */
  pageDir: string;
  /** The networks this machine is in now. */
  interfaces: () => LanInterface[];
  /** Whether the host's name is announced by mDNS. */
  mdns: boolean;
  /**
   * HTTPS on the network, HTTP on the loopback address, and plain HTTP for phones in the activity room
   * (where the guide allows it); 0 chooses free ones.
   */
  ports: { network: number; local: number; phones?: number };
}

interface LanDeskOptions extends Pick<DeviceAppOptions, 'dispatch' | 'exhibitionFile'> {
  setup: LanSetup;
  dataDir: string;
  keys: KeyProvider;
  keeper: StoreKeeper;
  now: () => number;
  openSession: (device: string) => DeviceSession;
  room: RoomDesk;
  live: LiveSockets;
  emit: (event: HostEvent) => void;
}
type DeviceSession = ReturnType<ConstructorParameters<typeof DeviceSessions>[0]['open']>;

interface Running {
  server: LanServer;
  sockets: DeviceSockets;
  status: Extract<LanStatus, { running: true }>;
  stopAnnouncing: () => Promise<void>;
  watch: NodeJS.Timeout;
}

/** Sharing with headsets and phones: starts and stops it, pairs devices, knows which are there. */
export class LanDesk {
  readonly #options: LanDeskOptions;
  readonly #identities: IdentityKeeper;
  readonly #sessions: DeviceSessions;
  readonly #pairing;
  readonly #board: DeviceBoard;
  #running: Running | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: LanDeskOptions) {
    const { keeper, dataDir, keys, now } = options;
    this.#options = options;
    this.#identities = new IdentityKeeper(dataDir, keys, now);
    this.#sessions = new DeviceSessions({ keeper, open: options.openSession });
    this.#board = new DeviceBoard({ now, randomId: () => randomUUID() });
    this.#pairing = createPairing({
      now,
      randomInt: (below) => randomInt(below),
      randomId: () => randomUUID(),
      randomToken: () => randomBytes(32).toString('base64url'),
      keep: ({ id, name, tokenHash, pairedAt }) => {
        const store = keeper.use();
        const row = {
          id,
          name,
          token_hash: tokenHash,
          paired_at: new Date(pairedAt).toISOString(),
        };
        store.write(() => store.devices.add(row));
      },
    });
  }

  status(): LanStatus {
    return this.#running?.status ?? { running: false };
  }

  interfaces(): LanInterface[] {
    return this.#options.setup.interfaces();
  }

  /** Starts sharing on the network with this address; sharing on another one ends. */
  start(address: string): Promise<LanStatus> {
    return this.#oneAtATime(async () => {
      const chosen = this.interfaces().find((one) => one.address === address);
      if (!chosen) throw lanError('lan/no-interface');
      this.#options.keeper.use();
      await this.#stop();
      await this.#start(chosen);
      return this.status();
    });
  }

  stop(): Promise<LanStatus> {
    return this.#oneAtATime(async () => {
      await this.#stop();
      this.#changed();
      return this.status();
    });
  }

  /** A new code, and the address with it as a QR code. */
  showCode(): { code: string; until: number; qr: string[] } {
    if (!this.#running) throw lanError('lan/not-running');
    const shown = this.#pairing.showCode();
    return { ...shown, qr: qrRows(`${this.#running.status.address}#/pair/${shown.code}`) };
  }

  waiting() {
    return this.#pairing.waiting();
  }

  confirm(request: string): void {
    this.#pairing.confirm(request);
    this.#changed();
  }

  refuse(request: string): void {
    this.#pairing.refuse(request);
    this.#changed();
  }

  devices(): PairedDevice[] {
    const store = this.#options.keeper.use();
    return store
      .read(() => store.devices.list())
      .map(({ id, name, paired_at }) => ({
        id,
        name,
        pairedAt: paired_at,
        connected: this.#running?.sockets.connected(id) ?? false,
        roundTrip: this.#running?.sockets.roundTrip(id) ?? null,
        ...this.#board.view(id),
      }));
  }

  /** The device is out at once; what it recorded stays. */
  revoke(device: string): void {
    const store = this.#options.keeper.use();
    if (!store.write(() => store.devices.remove(device))) throw lanError('lan/device-unknown');
    this.#sessions.forget(device);
    this.#board.forget(device);
    this.#running?.sockets.cut(device);
    this.#changed();
  }

  /** What a device tells of itself. */
  report(
    device: string,
    told: Parameters<DeviceBoard['report']>[1],
  ): { paused: boolean; numbers: number[] } {
    this.#board.report(device, told);
    this.#changed();
    const { state } = this.#board.view(device);
    return { paused: state === 'paused', numbers: this.#freeNumbers() };
  }

  /** The device's visitor is done; its visits are closed by the caller. Answers the numbers to pick from. */
  wait(device: string): number[] {
    this.#board.wait(device);
    this.#changed();
    return this.#freeNumbers();
  }

  /** The next visitor of a device. Answers what the device calls them. */
  next(device: string, number: number | null): ReturnType<DeviceBoard['next']> {
    const sitting = this.#board.next(device, number);
    if (number !== null) this.#numbersChanged();
    this.#changed();
    return sitting;
  }

  /** For whom a device opens a visit. */
  visitorOf(device: string, visitor: string): string {
    const found = this.#board.visitorOf(device, visitor);
    this.#changed();
    return found;
  }

  /** Tells devices what to do; those that are away hear it when they are back, but for a call to an exhibit. */
  command(
    devices: readonly string[] | undefined,
    command: DeviceCommand,
  ): { reached: number; away: number } {
    const sockets = this.#running?.sockets;
    if (!sockets) throw lanError('lan/not-running');
    const meant = this.devices().filter(({ id }) => devices?.includes(id) ?? true);
    for (const { id, connected } of meant) {
      this.#board.command(id, command, connected);
      sockets.tellOne(id, { name: 'device.command', data: command });
    }
    this.#changed();
    const reached = meant.filter(({ connected }) => connected).length;
    return { reached, away: meant.length - reached };
  }

  /** Numbers that nobody has picked, with the names of whom they are for. */
  numbers(): VisitorNumber[] {
    return this.#board.numbers().map(({ number, visitor }) => ({
      number,
      name: this.#nameOf(visitor),
    }));
  }

  /** @throws XunzhanError `people/unknown`, `people/notice-needed`, `lan/no-number`, `lan/not-running` */
  giveNumber(visitor: string): VisitorNumber {
    if (!this.#running) throw lanError('lan/not-running');
    const store = this.#options.keeper.use();
    const person = store.read(() => store.people.get(visitor));
    if (visitor !== 'guest' && !person) throw visitError('people/unknown');
    if (person?.notice_at === null) throw visitError('people/notice-needed');
    const number = this.#board.giveNumber(visitor);
    this.#numbersChanged();
    return { number, name: person?.name ?? null };
  }

  withdrawNumber(number: number): void {
    this.#board.withdrawNumber(number);
    this.#numbersChanged();
  }

  async authority(): Promise<{ fileName: string; base64: string }> {
    const { fileName, der } = authorityFile(await this.#identities.authority());
    return { fileName, base64: der.toString('base64') };
  }

  /** Takes a certificate of the organisation's, or goes back to the own one; sharing starts anew with it. */
  async useCertificate(identity: Identity | null): Promise<LanStatus> {
    await this.#identities.useCustomer(identity);
    const address = this.#running?.status.interface.address;
    return address === undefined ? this.status() : this.start(address);
  }

  tell(event: HostEvent): void {
    this.#running?.sockets.tell(event);
  }

  async #start(chosen: LanInterface): Promise<void> {
    const { setup, now } = this.#options;
    const hostName = await this.#hostName();
    const names = [chosen.address, hostName, 'localhost'];
    const { identity, source } = await this.#identities.forServer(names);
    const sockets = new DeviceSockets({
      onChange: () => this.#changed(),
      greeting: (device) => this.#greeting(device),
    });
    const server = await startLanServer({
      pageDir: setup.pageDir,
      pairing: this.#pairing,
      sessions: this.#sessions,
      dispatch: this.#options.dispatch,
      exhibitionFile: this.#options.exhibitionFile,
      onPairing: () => this.#changed(),
      now,
      interface: chosen,
      ports: setup.ports,
      hostName: setup.mdns ? hostName : undefined,
      identity,
      sockets,
      room: this.#options.room,
      live: this.#options.live,
    }).catch((error: unknown) => {
      sockets.close();
      throw error;
    });
    const { network, local } = server.ports;
    const address = `https://${chosen.address}:${network}/`;
    this.#running = {
      server,
      sockets,
      stopAnnouncing: setup.mdns
        ? announce(hostName, chosen.address, network)
        : () => Promise.resolve(),
      // A router that gave another address: the certificate no longer fits, so all starts anew.
      watch: setInterval(() => void this.#followAddress(chosen), WATCH_MS).unref(),
      status: {
        running: true,
        interface: chosen,
        address,
        ...(setup.mdns ? { named: `https://${hostName}:${network}/` } : {}),
        local: `http://localhost:${local}/`,
        localPort: local,
        fingerprint: fingerprint(await this.#identities.authority()),
        certificate: source,
        qr: qrRows(address),
      },
    };
    this.#changed();
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    this.#pairing.hideCode();
    clearInterval(running.watch);
    running.sockets.close();
    await Promise.all([running.server.close(), running.stopAnnouncing()]);
  }

  /** The network's address changed: shares under the new one, or stops where the network is gone. */
  async #followAddress(shared: LanInterface): Promise<void> {
    const now = this.interfaces();
    if (now.some(({ address }) => address === shared.address)) return;
    const moved = now.find(({ name }) => name === shared.name);
    await (moved ? this.start(moved.address) : this.stop()).catch((error: unknown) =>
      console.error('lan:', error),
    );
  }

  /** A name of its own for each installation, so that two hosts in one network don't meet under one. */
  async #hostName(): Promise<string> {
    const { certificate } = await this.#identities.authority();
    return `xunzhan-${createHash('sha256').update(certificate).digest('hex').slice(0, 4)}.local`;
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** What a device hears when it connects: what it missed, and the numbers. */
  #greeting(device: string): HostEvent[] {
    const command = this.#board.unheard(device);
    return [
      { name: 'device.numbers', data: { numbers: this.#freeNumbers() } },
      ...(command ? [{ name: 'device.command', data: command } as const] : []),
    ];
  }

  #freeNumbers(): number[] {
    return this.#board.numbers().map(({ number }) => number);
  }

  #nameOf(visitor: string): string | null {
    const store = this.#options.keeper.use();
    return store.read(() => store.people.get(visitor))?.name ?? null;
  }

  #numbersChanged(): void {
    this.#options.emit({ name: 'device.numbers', data: { numbers: this.#freeNumbers() } });
    this.#changed();
  }

  #changed(): void {
    this.#options.emit({ name: 'lan.changed', data: {} });
  }
}

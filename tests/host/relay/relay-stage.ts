import { randomUUID } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';
import { createHost, type Host, type HostOptions } from '#host/api/host.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomMessage, RoomScene } from '#model/live/room-messages.ts';
import { addCredential } from '#hub/keys/credentials.ts';
import type { RelayShare } from '#hub/relay/relay-share.ts';
import type { Engine } from '#hub/store/engine.ts';
import { sqliteEngine, startTestHub } from '../../hub/test-hub.ts';
import { caller, hostPlace, type Call } from '../test-host.ts';

/** States are waited for so long: the machine may be busy. */
export const patience = { timeout: 20_000, interval: 20 };

/** A hub in this process that can be stopped and started again on the same port and store. */
export async function relayHub(share?: () => RelayShare | Promise<RelayShare>) {
  const engine = sqliteEngine();
  let open: Engine = await engine.open();
  const start = async (port: number) =>
    startTestHub(open, {}, { port, ...(share ? { share: await share() } : {}) });
  let hub = await start(0);
  const { endpoint } = hub;
  await addCredential(hub.store.engine.db, {
    name: 'branch',
    secret: 'secret',
    role: 'host',
    homePage: 'https://owner.example/',
  });
  let running = true;
  const stop = async () => {
    if (running) await hub.stop();
    running = false;
  };
  onTestFinished(async () => {
    await stop();
    await engine.remove();
  });
  return {
    endpoint,
    stop,
    start: async () => {
      open = await engine.open();
      hub = await start(Number(new URL(endpoint).port));
      running = true;
    },
  };
}

/** A host whose staff have told it where the hub is. */
export async function relayHost(endpoint: string, options: HostOptions = hostPlace()) {
  const timings = { backoff: { first: 20, most: 200 }, heartbeat: 500 };
  const host = await createHost({ ...options, relayTimings: timings });
  let open = true;
  const close = async () => {
    if (open) await host.close();
    open = false;
  };
  onTestFinished(close);
  const call = caller(host, host.openSession('screen'));
  const { needsSetup: fresh } = await call('host.status', {});
  if (fresh) await call('staff.setup', { pin: '135790' });
  else await call('staff.unlock', { pin: '135790' });
  const login = { key: 'branch', secret: 'secret', proxy: '', authority: '' };
  if (fresh) await call('sync.configure', { endpoint, ...login });
  return { host, call, options, close };
}

/** Somebody in the room of a host, and what they see. */
export async function inRoom(
  { host, call }: { host: Host; call: Call },
  role: 'guide' | 'projector' | 'follower',
) {
  const session = host.openSession('screen');
  const own = caller(host, session);
  if (role === 'guide') await own('staff.unlock', { pin: '135790' });
  const told: RoomMessage[] = [];
  let scene: Partial<RoomScene> = {};
  host.onEvent((event, only) => {
    if (event.name !== 'room.told' || only !== session || !('message' in event.data)) return;
    const { message } = event.data;
    told.push(message);
    if (message.kind === 'snapshot') scene = message.snapshot;
    if (message.kind === 'change') scene = { ...scene, ...message.change };
  });
  const { line } = await own('room.enter', { role, page: randomUUID() });
  const heard = <Kind extends RoomMessage['kind']>(kind: Kind) =>
    told.filter(
      (message): message is Extract<RoomMessage, { kind: Kind }> => message.kind === kind,
    );
  await vi.waitFor(
    () => heard('snapshot').length > 0 || Promise.reject(new Error('none')),
    patience,
  );
  return {
    call: own,
    told,
    heard,
    scene: () => scene,
    say: (message: LiveMessage) => own('room.say', { line, message }),
    status: () => call('branches.status', {}),
  };
}

/** Opens the room and its way to other branches. */
export async function lead(endpoint: string) {
  const main = await relayHost(endpoint);
  await main.call('room.open', { exhibition: 'small-hall' });
  const guide = await inRoom(main, 'guide');
  const status = await main.call('branches.invite', {});
  if (status.role !== 'guide') throw new Error(status.role);
  return { ...main, guide, code: status.code };
}

/** A branch that has joined, with a wall and two people. */
export async function follow(endpoint: string, code: string, name = '二支部') {
  const branch = await relayHost(endpoint);
  await branch.call('branches.join', { code, name });
  return {
    ...branch,
    wall: await inRoom(branch, 'projector'),
    people: [await inRoom(branch, 'follower'), await inRoom(branch, 'follower')] as const,
  };
}

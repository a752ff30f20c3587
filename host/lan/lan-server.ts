import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { LanInterface } from '#model/host-api/lan.ts';
import { serveUpgrades } from '../http/upgrades.ts';
import type { LiveSockets } from '../live/live-sockets.ts';
import type { MemberFacts } from '../live/members.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import { roomToken } from '../live/room-cookie.ts';
import type { Identity } from './certificates.ts';
import { deviceApp, type DeviceAppOptions } from './device-app.ts';
import type { DeviceSockets } from './device-sockets.ts';
import { lanError } from './lan-errors.ts';

export interface LanServerOptions extends Omit<DeviceAppOptions, 'hosts' | 'identity'> {
  interface: LanInterface;
  /** Ports of HTTPS on the network and of HTTP on the loopback address; 0 chooses free ones. */
  ports: { network: number; local: number };
  /** Name under which the host is announced; nothing when it is not. */
  hostName: string | undefined;
  identity: Identity;
  sockets: DeviceSockets;
  live: LiveSockets;
  room: RoomDesk;
}

export interface LanServer {
  /** Ports that are in use. */
  ports: { network: number; local: number };
  close(): Promise<void>;
}

/**
 * Serves devices: HTTPS (TLS 1.2 or newer) on the chosen network, and the same over HTTP on this machine's
 * loopback address, where `adb reverse` brings a headset's USB cable and where installed browsers look.
 *
 * @throws XunzhanError `lan/port-taken`, `lan/no-interface`
 */
export async function startLanServer(options: LanServerOptions): Promise<LanServer> {
  const { identity, ...plain } = options;
  const { interface: network, ports, hostName, sockets, sessions, live } = plain;
  const opened: FastifyInstance[] = [];
  const open = async (names: string[], address: string, port: number, secure?: Identity) => {
    let used = port;
    const hosts = () => names.map((name) => `${name}:${used}`);
    const app = deviceApp({ ...plain, hosts, ...(secure ? { identity: secure } : {}) });
    opened.push(app);
    await app.listen({ host: address, port });
    const bound = app.server.address();
    if (bound !== null && typeof bound === 'object') used = bound.port;
    const scheme = secure ? 'https' : 'http';
    serveUpgrades(app.server, {
      '/api/events': sockets.serve(({ headers }) =>
        isOwn(headers, hosts(), scheme) ? sessions.find(headers.cookie)?.session : undefined,
      ),
      '/api/live': live.serve(({ headers }) =>
        isOwn(headers, hosts(), scheme) ? liveGuest(headers.cookie, plain) : undefined,
      ),
    });
    return used;
  };
  try {
    const names = [network.address, ...(hostName === undefined ? [] : [hostName])];
    const networkPort = await open(names, network.address, ports.network, identity);
    const localPort = await open(['localhost', '127.0.0.1'], '127.0.0.1', ports.local);
    return {
      ports: { network: networkPort, local: localPort },
      close: async () => {
        await Promise.all(opened.map((app) => app.close()));
      },
    };
  } catch (error) {
    await Promise.all(opened.map((app) => app.close()));
    throw asLanError(error);
  }
}

/** Whether a page of this server asks. */
function isOwn(
  headers: IncomingHttpHeaders,
  hosts: readonly string[],
  scheme: 'http' | 'https',
): boolean {
  const host = headers.host?.toLowerCase() ?? '';
  return hosts.includes(host) && headers.origin?.toLowerCase() === `${scheme}://${host}`;
}

/** A paired device takes part under its name, any other with the token that the room's pass brought. */
function liveGuest(
  cookies: string | undefined,
  { sessions, room }: Pick<LanServerOptions, 'sessions' | 'room'>,
): MemberFacts | undefined {
  const known = sessions.find(cookies);
  if (known) return room.device(known.device.id, known.device.name);
  const token = roomToken(cookies);
  return token === undefined ? undefined : room.phone(token, true);
}

function asLanError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || code === 'EACCES') return lanError('lan/port-taken', error);
  if (code === 'EADDRNOTAVAIL') return lanError('lan/no-interface', error);
  return error;
}

import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { LanInterface } from '#model/host-api/lan.ts';
import type { Session } from '../api/session.ts';
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
  const { interface: network, ports, hostName, sockets } = plain;
  const opened: FastifyInstance[] = [];
  const open = async (names: string[], address: string, port: number, secure?: Identity) => {
    let used = port;
    const hosts = () => names.map((name) => `${name}:${used}`);
    const app = deviceApp({ ...plain, hosts, ...(secure ? { identity: secure } : {}) });
    opened.push(app);
    await app.listen({ host: address, port });
    const bound = app.server.address();
    if (bound !== null && typeof bound === 'object') used = bound.port;
    sockets.serve(app.server, (request) =>
      admit(request, plain, hosts(), secure ? 'https' : 'http'),
    );
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

function admit(
  { headers }: IncomingMessage,
  { sessions }: Pick<LanServerOptions, 'sessions'>,
  hosts: readonly string[],
  scheme: 'http' | 'https',
): Session | undefined {
  const host = headers.host?.toLowerCase() ?? '';
  const own = hosts.includes(host) && headers.origin?.toLowerCase() === `${scheme}://${host}`;
  return own ? sessions.find(headers.cookie)?.session : undefined;
}

function asLanError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || code === 'EACCES') return lanError('lan/port-taken', error);
  if (code === 'EADDRNOTAVAIL') return lanError('lan/no-interface', error);
  return error;
}

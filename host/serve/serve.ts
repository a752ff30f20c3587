import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createHost, type Host } from '../api/host.ts';
import { startHttpServer } from '../http/server.ts';
import { everyInterface, systemInterfaces } from '../lan/interfaces.ts';
import { servedKeys } from '../store/file-keys.ts';
import { buildRendererIfStale } from './build-renderer.ts';
import { defaultDataDir, pageDir, projectRoot, scenesDir } from './places.ts';

const USAGE =
  'npm run serve -- [--port N] [--data DIR] [--lan] [--lan-address IPv4] [--lan-port N] [--no-mdns]';

/** `npm run serve`: the host without Electron, on the loopback address, until Ctrl-C. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
      lan: { type: 'boolean' },
      'lan-address': { type: 'string' },
      'lan-port': { type: 'string', default: '8443' },
      'no-mdns': { type: 'boolean' },
    },
  });
  const port = portOf(values.port);
  const lanPort = portOf(values['lan-port']);
  await buildRendererIfStale();
  const host = await createHost({
    dataDir: resolve(values.data ?? defaultDataDir()),
    scenesDir,
    shell: 'served',
    version: programVersion(),
    keys: servedKeys(process.env),
    lan: {
      pageDir,
      // An address that was named is taken as it is, this machine's own loopback too.
      interfaces: values['lan-address'] === undefined ? systemInterfaces : everyInterface,
      mdns: !values['no-mdns'],
      ports:
        lanPort === 0
          ? { network: 0, local: 0 }
          : { network: lanPort, local: lanPort + 1, phones: lanPort + 2 },
    },
  });
  const server = await startHttpServer(host, { port, pageDir });
  console.log(`巡展 Xunzhan: ${server.address}`);
  if (values.lan) await share(host, values['lan-address']);
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void server
      .close()
      .then(() => host.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Shares on the network that was named, or on the only one there is. */
async function share(host: Host, named: string | undefined): Promise<void> {
  const addresses = systemInterfaces().map(({ address }) => address);
  const address = named ?? (addresses.length === 1 ? addresses[0] : undefined);
  if (address === undefined) {
    console.error(
      addresses.length === 0
        ? '没有可分享的网络。There is no network to share on.'
        : `请用 --lan-address 选一个网络。Choose a network with --lan-address: ${addresses.join(' ')}`,
    );
    return;
  }
  const status = await host.share(address);
  if (status.running)
    console.log(`头显和手机 Headsets and phones: ${status.address} · USB: ${status.local}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(USAGE);
  return port;
}

function programVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

try {
  await serve();
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? '端口已被占用，请用 --port 换一个。The port is taken; choose another with --port.'
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exit(1);
}

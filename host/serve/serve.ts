import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createHost } from '../api/host.ts';
import { startHttpServer } from '../http/server.ts';
import { servedKeys } from '../store/file-keys.ts';
import { buildRendererIfStale } from './build-renderer.ts';
import { defaultDataDir, pageDir, projectRoot, scenesDir } from './places.ts';

const USAGE = 'npm run serve -- [--port N] [--data DIR]';

/** `npm run serve`: the host without Electron, on the loopback address, until Ctrl-C. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(USAGE);
  await buildRendererIfStale();
  const host = await createHost({
    dataDir: resolve(values.data ?? defaultDataDir()),
    scenesDir,
    shell: 'served',
    version: programVersion(),
    keys: servedKeys(process.env),
  });
  const server = await startHttpServer(host, { port, pageDir });
  console.log(`巡展 Xunzhan: ${server.address}`);
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

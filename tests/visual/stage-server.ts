import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { serveScenes } from './serve-scenes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the stage pages from the sources; `close` ends it. */
export async function startStage(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'error',
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-stage', import.meta.url)),
    plugins: [serveScenes(root)],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
    optimizeDeps: { entries: ['tests/visual/stage/*.tsx', 'tests/bench/pages/*.{ts,tsx}'] },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the stage has no address');
  return { origin: address.replace(/\/$/, ''), close: () => server.close() };
}

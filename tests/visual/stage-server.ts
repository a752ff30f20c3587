import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import { letteringOutlines } from '#host/exhibition/lettering.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the stage pages from the sources; `close` ends it. */
export async function startStage(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'error',
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-stage', import.meta.url)),
    plugins: [lettering()],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
    optimizeDeps: { entries: ['tests/visual/stage/*.tsx', 'tests/bench/pages/*.{ts,tsx}'] },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the stage has no address');
  return { origin: address.replace(/\/$/, ''), close: () => server.close() };
}

/** What the host sends along with the documents: outlines of raised letters, at /lettering/<exhibition>. */
function lettering(): Plugin {
  return {
    name: 'lettering',
    configureServer: ({ middlewares }) => {
      middlewares.use('/lettering/', (request, reply) => {
        const exhibition = (request.url ?? '').replaceAll(/[^a-z0-9-]/g, '');
        const hall = JSON.parse(readFileSync(`${root}scenes/${exhibition}/hall.json`, 'utf8'));
        reply.setHeader('content-type', 'application/json');
        reply.end(JSON.stringify(letteringOutlines(letteringCharacters(hall))));
      });
    },
  };
}

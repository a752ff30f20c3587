import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { Plugin } from 'vite';
import { exportRoomGlb } from './hall-glb.ts';
import { generatedDocument } from './generated-hall.ts';
import { serveScenes } from '../visual/serve-scenes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = fileURLToPath(new URL('../../build/bench', import.meta.url));

/** Builds the hall alone and its bare twin for production and serves both, with the scenes. */
export async function startBenchSite(): Promise<{ origin: string; close: () => Promise<void> }> {
  const plugins = [serveScenes(root), benchFiles()];
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [`${root}tests/visual/stage/index.html`, `${root}tests/bench/pages/bare.html`],
      },
    },
  });
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'mpa',
    plugins,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the bench site has no address');
  return { origin: address.replace(/\/$/, ''), close: () => server.close() };
}

/** Rooms as GLB at /glb/<exhibition>/<room>, generated halls at /scenes/generated-<exhibits>/. */
function benchFiles(): Plugin {
  const exported = new Map<string, Promise<Uint8Array>>();
  return {
    name: 'bench-files',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, reply, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://bench');
        const glb = /^\/glb\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(pathname);
        const generated = /^\/scenes\/generated-(\d+)\/(\w+)\.json$/.exec(pathname);
        if (glb) {
          let bytes = exported.get(pathname);
          bytes ??= exportRoomGlb(`${root}scenes/${glb[1]}`, glb[2] ?? '', `${root}assets`);
          exported.set(pathname, bytes);
          bytes.then(
            (glbBytes) => reply.setHeader('content-type', 'model/gltf-binary').end(glbBytes),
            (error: unknown) => reply.writeHead(500).end(String(error)),
          );
        } else if (generated) {
          reply.setHeader('content-type', 'application/json');
          reply.end(JSON.stringify(generatedDocument(generated[2] ?? '', Number(generated[1]))));
        } else next();
      });
    },
  };
}

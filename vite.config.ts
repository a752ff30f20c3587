import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Character maps and fonts that PDFs may lack; pdf.js asks for them by name. */
const pdfData: Plugin = {
  name: 'pdf-data',
  apply: 'build',
  closeBundle() {
    for (const folder of ['cmaps', 'standard_fonts']) {
      const from = at(`node_modules/pdfjs-dist/${folder}`);
      cpSync(from, at(`build/renderer/pdfjs/${folder}`), { recursive: true });
    }
  },
};

/**
 * Keeps the WOFF copies of the bundled fonts out of the build: every browser that can draw the hall
 * reads WOFF2, and the copies would double what is packed.
 */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource\/.+\.css$/ },
    handler: (css) => css.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/g, ''),
  },
};

/** Halls are checked by their host: schemas that no code of the page reads are left out, and most often zod with them. */
const unreadSchemas: Plugin = {
  name: 'unread-schemas',
  apply: 'build',
  transform: {
    filter: { id: /\/model\/.+\.ts$/, code: 'zod/mini' },
    handler: (code) => code.replaceAll(/(?<![\w.$])z\.(?=[\w.]+\()/g, '/* @__PURE__ */ z.'),
  },
};

/** Comments within shaders are text to the builder and would be shipped. */
const bareShaders: Plugin = {
  name: 'bare-shaders',
  apply: 'build',
  transform: {
    filter: { id: /\.glsl\.js$|-glsl\.ts$/ },
    handler: (code) =>
      code
        .replaceAll(/\/\*(?! glsl \*\/)[\s\S]*?\*\//g, '')
        .replaceAll(/^[ \t]*\/\/.*\n|[ \t]+\/\/.*(?=\n)/gm, '')
        .replaceAll(/\n{2,}/g, '\n'),
  },
};

/**
 * three module by module instead of as one bundle, so that what only models, headsets or viewers need of it comes
 * with them, and not before the first picture.
 */
const threeInParts = { find: /^three$/, replacement: at('node_modules/three/src/Three.js') };

/** What the first picture needs, in few files that the browser reads side by side. */
const firstChunks = [
  {
    // All that `main.ts` needs: it must not wait for the others.
    name: 'ahead',
    priority: 3,
    test: /[\\/](renderer[\\/]host-client[\\/](?!event-(queue|store))|renderer[\\/]app[\\/](host-state|opened-ahead|route)|hall[\\/](room-builder|ready-canvas|start-room)|model[\\/]errors|zustand[\\/]esm[\\/]vanilla)|preload-helper/,
  },
  {
    name: 'three',
    priority: 2,
    test: /three[\\/]src[\\/](constants|utils|core|math[\\/](?!inter)|renderers|cameras|textures|lights[\\/](Light|Direct|Hemi)|objects[\\/]Mesh\.|materials[\\/](Material|Shader))/,
  },
  {
    name: 'react',
    priority: 1,
    test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/,
  },
  { name: 'common', test: /[\\/](renderer|model)[\\/]/, minShareCount: 6 },
];

export default defineConfig(({ command }) => ({
  root: at('renderer'),
  // Relative: the same files are served at app://xunzhan/ and by any host under any address.
  base: './',
  publicDir: false,
  plugins: [woff2Only, unreadSchemas, bareShaders, react(), pdfData],
  worker: { plugins: () => [unreadSchemas] },
  resolve: { alias: command === 'build' ? [threeInParts] : [] },
  build: {
    outDir: at('build/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and textures stay files, so that they are fetched only when a room needs them.
    assetsInlineLimit: 4096,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks } } },
    // The charts are larger than the builder's 500 kB; npm run bench measures what the page needs.
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
}));

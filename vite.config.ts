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

export default defineConfig({
  root: at('renderer'),
  // Relative: the same files are served at app://xunzhan/ and by any host under any address.
  base: './',
  publicDir: false,
  plugins: [woff2Only, react(), pdfData],
  build: {
    outDir: at('build/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and textures stay files, so that they are fetched only when a room needs them.
    assetsInlineLimit: 4096,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // three alone is larger than the builder's 500 kB; npm run bench measures what the page needs.
    chunkSizeWarningLimit: 1200,
  },
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
});

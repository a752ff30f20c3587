import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('renderer'),
  // Relative: the same files are served at app://xunzhan/ and by any host under any address.
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: at('build/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and textures stay files, so that they are fetched only when a room needs them.
    assetsInlineLimit: 4096,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Modules with machine code can't go into a bundle; electron-builder packs them beside it. */
const native = ['better-sqlite3-multiple-ciphers', 'sharp'];

export default defineConfig({
  main: {
    build: {
      outDir: at('build/electron/main'),
      emptyOutDir: true,
      // Everything else is bundled, so that the packed program carries no unused packages.
      externalizeDeps: false,
      rolldownOptions: {
        // The bake's threads load a script of their own.
        input: {
          main: at('electron/main/main.ts'),
          'bake-worker': at('host/bake/bake-worker.ts'),
        },
        external: ['electron', ...native],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('build/electron/preload'),
      emptyOutDir: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        external: ['electron'],
        // A sandboxed preload script can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});

import { builtinModules } from 'node:module';
import path from 'node:path';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** One bundle for one of Electron's processes; only what Electron itself brings stays outside. */
function bundle(entry: string, file: string, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      outDir: path.join(here, 'build'),
      // The type checker and the page are built into this folder, too.
      emptyOutDir: false,
      copyPublicDir: format === 'es',
      target: 'chrome140',
      minify: false,
      rolldownOptions: {
        input: path.join(here, entry),
        external: ['electron', /^node:/, ...builtinModules],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

/** Builds the Electron shell: `main.mjs`, `preload.cjs` (a sandboxed preload cannot be a module). */
export default defineConfig({
  root: here,
  publicDir: path.join(here, 'src/main/offline'),
  environments: {
    main: bundle('src/main/main.ts', 'main.mjs', 'es'),
    preload: bundle('src/preload/preload.ts', 'preload.cjs', 'cjs'),
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const name of ['main', 'preload']) {
        const environment = environments[name];
        if (environment !== undefined) await build(environment);
      }
    },
  },
});

import { readFileSync } from 'node:fs';
import { faceMetrics, withoutSummaries } from '@madoguchi/ui-kit/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The kiosk's page, the same in Electron and in a browser. Kiosks run a Chromium that we choose, so
 * nothing is translated for older ones; nothing is inlined, because the content policy allows no
 * `data:` sources. `gallery.html` is for development only and not part of the build.
 */
export default defineConfig({
  base: '/kiosk/',
  // The server sends what is compressed here, at the highest level, beside each file.
  plugins: [
    react({ jsxImportSource: '@madoguchi/ui-kit' }),
    faceMetrics(),
    withoutSummaries(),
    compression({ algorithms: ['brotliCompress', 'gzip'], logLevel: 'silent' }),
  ],
  // An admin reads it in the list of kiosks.
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  build: {
    outDir: 'dist',
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'preview.html'] },
  },
});

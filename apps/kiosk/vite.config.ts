import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The kiosk's page, the same in Electron and in a browser. Kiosks run a Chromium that we choose, so
 * nothing is translated for older ones; nothing is inlined, because the content policy allows no
 * `data:` sources. `gallery.html` is for development only and not part of the build.
 */
export default defineConfig({
  base: '/kiosk/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

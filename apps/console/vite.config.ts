import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  base: '/console/',
  // The server sends what is compressed here, at the highest level, beside each file.
  plugins: [
    react({ jsxImportSource: '@madoguchi/ui-kit' }),
    compression({ algorithms: ['brotliCompress', 'gzip'], logLevel: 'silent' }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A guest loads a page of their own, and nothing of the console.
    rolldownOptions: { input: ['index.html', 'guest.html'] },
    // The policy of the pages allows no data: URL but for pictures, and fonts are files anyway.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});

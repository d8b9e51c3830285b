import { faceMetrics, withoutSummaries } from '@madoguchi/ui-kit/vite';
import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

const pdfLibrary = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(pdfLibrary, 'package.json'), 'utf8')) as {
  version: string;
};

/**
 * What the library that reads PDFs asks for by name: tables of Japanese characters, fonts that a PDF may leave out, and
 * decoders of scanned pictures as plain code. They lie beside the page, so that nothing is fetched from elsewhere.
 */
const PDF_FILES = ['cmaps', 'standard_fonts', 'wasm']
  .flatMap((folder) => readdirSync(join(pdfLibrary, folder)).map((name) => `${folder}/${name}`))
  .filter((name) => !name.endsWith('.wasm') && !name.includes('quickjs'));
const IN_BUILD = `assets/pdf-${version}/`;

const pdfFiles: Plugin = {
  name: 'pdf-files',
  generateBundle() {
    for (const name of PDF_FILES) {
      const source = readFileSync(join(pdfLibrary, name));
      this.emitFile({ type: 'asset', fileName: `${IN_BUILD}${name}`, source });
    }
  },
  configureServer({ middlewares, config }) {
    middlewares.use((request, response, next) => {
      const start = `${config.base}${IN_BUILD}`;
      const name = request.url?.startsWith(start) ? request.url.slice(start.length) : '';
      if (!PDF_FILES.includes(name)) next();
      else {
        if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(join(pdfLibrary, name)));
      }
    });
  },
};

export default defineConfig({
  base: '/console/',
  // The server sends what is compressed here, at the highest level, beside each file.
  plugins: [
    react({ jsxImportSource: '@madoguchi/ui-kit' }),
    faceMetrics(),
    withoutSummaries(),
    pdfFiles,
    compression({ algorithms: ['brotliCompress', 'gzip'], logLevel: 'silent' }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A guest loads a page of their own, so does a resident's phone, and nothing of the console.
    rolldownOptions: { input: ['index.html', 'guest.html', 'handset.html'] },
    // The policy of the pages allows no data: URL but for pictures, and fonts are files anyway.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});

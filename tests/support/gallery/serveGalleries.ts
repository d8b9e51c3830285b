import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { faceMetrics } from '@madoguchi/ui-kit/vite';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');

/** What is shown without a server: the pages with every screen of the product, on scripted data. */
export interface Galleries {
  readonly kiosk: string;
  readonly console: string;
  readonly guest: string;
  /** What the shell of a kiosk shows while the server cannot be reached. */
  readonly offline: string;
  /** An empty page of the same origin. */
  readonly host: string;
  /** The code that measures a screen, for every page that is opened. */
  readonly measuring: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type Files = Map<string, string | Uint8Array>;

/** Builds pages of one folder (`apps/console`) under a path of its name, into memory. */
async function buildPages(folder: string, pages: readonly string[]): Promise<Files> {
  const home = join(root, folder);
  const app = basename(folder);
  const files: Files = new Map();
  const built = await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    plugins: [faceMetrics()],
    base: `/${app}/`,
    oxc: { jsx: { runtime: 'automatic', importSource: '@madoguchi/ui-kit' } },
    define: { 'import.meta.env.VITE_VERSION': '"0.0.0"' },
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: pages.map((page) => join(home, page)) },
    },
  });
  for (const { output } of [built].flat().filter((each) => 'output' in each)) {
    for (const file of output) {
      files.set(`/${app}/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    }
  }
  return files;
}

async function buildMeasuring(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'inPage', 'main.ts'),
        formats: ['iife'],
        name: 'measuring',
      },
    },
  });
  const [first] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type !== 'chunk') throw new Error('the measuring code was not built');
  return first.code;
}

function offlinePage(): Files {
  const folder = join(root, 'apps', 'kiosk', 'src', 'main', 'offline');
  const names = ['offline.html', 'offline.css'];
  return new Map(names.map((name) => [`/${name}`, readFileSync(join(folder, name))]));
}

/** Builds the galleries as the product is built and serves them from memory, on a free loopback port. */
export async function serveGalleries(): Promise<Galleries> {
  const [kiosk, console, measuring] = await Promise.all([
    buildPages('apps/kiosk', ['gallery.html', 'preview.html']),
    buildPages('apps/console', ['gallery.html', 'guestGallery.html']),
    buildMeasuring(),
  ]);
  const files: Files = new Map([
    ...kiosk,
    ...console,
    ...offlinePage(),
    ['/host.html', '<!doctype html>'],
  ]);
  const { origin, close } = await serveFiles(files);
  return {
    kiosk: `${origin}/kiosk/gallery.html`,
    console: `${origin}/console/gallery.html`,
    guest: `${origin}/console/guestGallery.html`,
    offline: `${origin}/offline.html`,
    host: `${origin}/host.html`,
    measuring,
    close,
  };
}

/** Builds and serves the gallery of what kiosk and console share of paper. */
export async function servePaperGallery(): Promise<Pick<Galleries, 'close'> & { paper: string }> {
  const { origin, close } = await serveFiles(await buildPages('packages/paper', ['gallery.html']));
  return { paper: `${origin}/paper/gallery.html`, close };
}

/** Serves files from memory, on a free loopback port. */
async function serveFiles(files: Files): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = files.get(path);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'max-age=3600');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Galleries are served until their process ends, and must not keep it.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const origin = `http://127.0.0.1:${String(address.port)}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { Router, type RequestHandler } from 'express';
import staticFiles from 'express-static-gzip';
import { sep } from 'node:path';

/** The page of a resident's phone. */
const HANDSET_PAGE = '/console/handset.html';

/** The two web applications, as they were built: `/kiosk` and `/console`; without `handsets` no page for phones. */
export function pages(
  folders: Readonly<Record<'kiosk' | 'console', string>>,
  { handsets }: { readonly handsets: boolean },
): Router {
  const router = Router();
  if (!handsets) {
    router.use(HANDSET_PAGE, (_request, _response, next) => {
      next('router');
    });
  }
  for (const [name, folder] of Object.entries(folders)) {
    router.use(`/${name}`, readableAlone, ofThePage, filesOf(folder));
  }
  router.get('/', (_request, response) => {
    response.redirect('/kiosk/');
  });
  return router;
}

/** Files of a build, as brotli or gzip where that lies beside them and is accepted. */
const filesOf = (folder: string): RequestHandler =>
  staticFiles(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    serveStatic: {
      // File names below assets/ carry a hash of their content; a page itself is always asked for.
      setHeaders(response, path) {
        const hashed = path.includes(`${sep}assets${sep}`);
        response.setHeader(
          'cache-control',
          hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    },
  });

/** Addresses below a page that the page itself shows, as the browser opens them. */
const SHOWN_BY_THE_PAGE: ReadonlySet<string> = new Set([
  '/console/board',
  '/console/board/',
  '/console/bookings',
  '/console/bookings/',
  '/console/records',
  '/console/records/',
  '/console/procedures',
  '/console/procedures/',
]);

/** Such an address is answered with the page, which looks at the address. */
const ofThePage: RequestHandler = (request, _response, next) => {
  if (SHOWN_BY_THE_PAGE.has(request.baseUrl + request.path)) request.url = '/';
  next();
};

/** An address that cannot be decoded is that of no file. */
const readableAlone: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch {
    next('router');
  }
};

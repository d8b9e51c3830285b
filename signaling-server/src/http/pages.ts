import { Router, type RequestHandler } from 'express';
import staticFiles from 'express-static-gzip';
import { sep } from 'node:path';

/** The two web applications, as they were built: `/kiosk` and `/console`. */
export function pages(folders: Readonly<Record<'kiosk' | 'console', string>>): Router {
  const router = Router();
  for (const [name, folder] of Object.entries(folders)) {
    router.use(`/${name}`, readableAlone, filesOf(folder));
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

/** An address that cannot be decoded is that of no file. */
const readableAlone: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch {
    next('router');
  }
};

import express, { Router } from 'express';
import { join } from 'node:path';

/** The two web applications, as they were built: `/kiosk` and `/console`. */
export function pages(folders: Readonly<Record<'kiosk' | 'console', string>>): Router {
  const router = Router();
  for (const [name, folder] of Object.entries(folders)) {
    router.use(
      `/${name}`,
      // File names below assets/ carry a hash of their content; a page itself is always asked for.
      express.static(join(folder), {
        redirect: true,
        setHeaders(response, path) {
          const hashed = path.includes(`${join('/', 'assets')}/`);
          response.setHeader(
            'cache-control',
            hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          );
        },
      }),
    );
  }
  router.get('/', (_request, response) => {
    response.redirect('/kiosk/');
  });
  return router;
}

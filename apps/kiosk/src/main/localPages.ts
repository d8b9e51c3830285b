import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostSession } from './host.ts';
import { LOCAL_SCHEME } from './pages.ts';

/** The files that are served. A path outside this list is not looked up on the disk. */
const FILES = new Map([
  ['/offline.html', { file: 'offline.html', type: 'text/html; charset=utf-8' }],
  ['/offline.css', { file: 'offline.css', type: 'text/css; charset=utf-8' }],
]);

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The answer to a request under the local scheme; `folder` holds the package's files. */
export async function answerLocally(request: Request, folder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const entry = host === 'local' && request.method === 'GET' ? FILES.get(pathname) : undefined;
  if (entry === undefined) return new Response(null, { status: 404, headers: HEADERS });
  const body = await readFile(path.join(folder, entry.file));
  return new Response(new Uint8Array(body), {
    headers: { ...HEADERS, 'content-type': entry.type },
  });
}

/** Serves the package's pages to this session, without the privileges that `file:` would have. */
export function serveLocalPages(session: HostSession, folder: string): void {
  session.protocol.handle(LOCAL_SCHEME, (request) => answerLocally(request, folder));
}

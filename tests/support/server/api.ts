import { createApi, type Api } from '@madoguchi/client';
import { routes } from '@madoguchi/protocol';
import { signIn } from './clients.ts';

/** Somebody at their console: the routes as pages call them, and by hand. */
export interface SignedIn {
  readonly api: Api;
  fetch(path: string, init: RequestInit): Promise<Response>;
}

/** Signs a demo account in. */
export async function signedIn(origin: string, username: string): Promise<SignedIn> {
  const cookie = await signIn(origin, username);
  const own: typeof fetch = (url, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    headers.set('cookie', cookie);
    return fetch(url, { ...init, headers });
  };
  return {
    api: createApi(routes, { baseUrl: origin, fetch: own }),
    fetch: (path, init) => own(`${origin}${path}`, init),
  };
}

/** The code with which a call was refused, or `done`. */
export const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

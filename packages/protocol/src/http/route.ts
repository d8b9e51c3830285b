import type { z } from 'zod';
import type { Guarded } from '../entry.ts';

/**
 * The header of every answer below `/api` with the server's time in epoch milliseconds. `Date` will not do: it has whole
 * seconds, and proxies write their own.
 */
export const TIME_HEADER = 'server-time';

/**
 * One HTTP route: the one place from which the server, its clients and the OpenAPI document are made. What it
 * needs the right to is asked of whoever is signed in. A route without an action is open to everybody
 * and has to be named in `PUBLIC_ROUTES`.
 */
export type Route = Exchange & (Guarded | { readonly action?: never; readonly about?: never });

interface Exchange {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** The maximum size of a body in bytes, where it is larger than a message. */
  readonly maxBytes?: number;
  readonly response: z.ZodType;
  /** The content type, where it is not JSON. */
  readonly contentType?: string;
  /** Whether the body comes as a form (`multipart/form-data`), a part for each field; `maxBytes` bounds it. */
  readonly isForm?: true;
  /** Whether the answer is a file, to be saved under its own name. */
  readonly isFile?: true;
  /** Whether the answer is a URL that the browser is redirected to (303). */
  readonly redirects?: true;
  /** The statuses besides 200 with the same body. */
  readonly alsoStatus?: Readonly<Record<string, string>>;
}

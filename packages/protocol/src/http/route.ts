import type { Action } from '@madoguchi/domain';
import type { z } from 'zod';

/** One HTTP route: the one place from which the server, its clients and the OpenAPI document are made. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  /**
   * What it needs the right to (`domain/access.ts`), by whoever is signed in. A route without one is
   * open to everybody and has to be named in `PUBLIC_ROUTES`.
   */
  readonly action?: Action;
  readonly body?: z.ZodType;
  /** Bytes of a body that may be larger than a message. */
  readonly maxBytes?: number;
  readonly response: z.ZodType;
  /** Where it is not JSON. */
  readonly contentType?: string;
  /** The answer is an address that the browser is sent on to (303). */
  readonly redirects?: true;
  /** Statuses besides 200 that carry the same body. */
  readonly alsoStatus?: Readonly<Record<string, string>>;
}

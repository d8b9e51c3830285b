import type { z } from 'zod';

/** One HTTP route: the one place from which the server, its clients and the OpenAPI document are made. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Where it is not JSON. */
  readonly contentType?: string;
  /** Statuses besides 200 that carry the same body. */
  readonly alsoStatus?: Readonly<Record<string, string>>;
}

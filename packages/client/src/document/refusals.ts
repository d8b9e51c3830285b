import type { ErrorCode } from '@madoguchi/domain';

/** After these nothing helps but a sign of the server: `stale`, or a connection that is up again. */
export const NOT_NOW: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNREACHABLE',
  'WRONG_STATE',
  'NOT_ADMITTED',
  'CONSULTATION_NOT_FOUND',
]);

/** After these the same helps a moment later. */
export const LATER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TOO_MANY_REQUESTS',
  'SHUTTING_DOWN',
]);

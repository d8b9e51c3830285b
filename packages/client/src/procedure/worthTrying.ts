import type { ErrorCode } from '@madoguchi/domain';

/** No answer, or one of a server that is going away or has no room: the same may be taken later. */
export const WORTH_TRYING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['UNREACHABLE', 'SHUTTING_DOWN', 'STORAGE_FULL', 'TOO_MANY_REQUESTS', 'INTERNAL'] as const),
]);

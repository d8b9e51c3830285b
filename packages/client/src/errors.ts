import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';

/** The code of whatever was thrown; what is not from the table is `INTERNAL`. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'INTERNAL';
}

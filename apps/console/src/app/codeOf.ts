import { AppError, type ErrorCode } from '@madoguchi/domain';

/** The code of whatever was thrown; what is not from the closed table is a fault of the page. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'INTERNAL';
}

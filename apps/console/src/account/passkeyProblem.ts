import { AppError } from '@madoguchi/domain';
import type { TextKey } from '@madoguchi/i18n';

/** The message for a failed use of a passkey: by the server's code, or by the browser's error. */
export function problemOf(error: unknown): TextKey {
  if (error instanceof AppError) return `errors:${error.code}`;
  switch (error instanceof Error ? error.name : '') {
    // The browser says the same for "cancelled", "waited too long" and "no such passkey here".
    case 'NotAllowedError':
    case 'AbortError':
      return 'account:passkey.cancelled';
    case 'InvalidStateError':
      return 'account:passkey.already';
    default:
      return 'account:passkey.failed';
  }
}

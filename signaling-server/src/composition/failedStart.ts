import { AppError } from '@madoguchi/domain';
import { BadEnvironment } from '../config.ts';
import { DatabaseUnusable } from '../storage/sqlite/openFile.ts';

/** What a system error at start means for the person at the terminal, and what they can do. */
const BY_CODE: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'The port is already in use. Is the server running elsewhere? Stop it, or set PORT (web) or MEDIA_PORT (sound and picture) to other ports.',
  EADDRNOTAVAIL: 'The address in HOST is not one of this machine. Correct HOST.',
  EACCES: 'This user may not use that port or folder. Choose another PORT or DATA_DIR.',
  ENOSPC: 'The disk is full. Free some space in DATA_DIR and start again; nothing was changed.',
};

/** Codes that mean the same as one in the table. */
const SAME_AS: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'ENOSPC',
  SQLITE_IOERR_WRITE: 'ENOSPC',
  STORAGE_FULL: 'ENOSPC',
};

/** Puts a failed start into one message that says what to do. */
export function explainFailedStart(error: unknown): string {
  if (error instanceof BadEnvironment || error instanceof DatabaseUnusable) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = BY_CODE[SAME_AS[code] ?? code];
  if (known !== undefined) return known;
  if (error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE') return explainMedia(error);
  return `The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function explainMedia({ cause }: AppError): string {
  const why = cause instanceof Error ? cause.message : 'the media worker does not answer.';
  if (/cannot listen/.test(why)) {
    return `The port is already in use, or MEDIA_LISTEN_IP is not an address of this machine: ${why}. Set MEDIA_PORT to another port, or correct MEDIA_LISTEN_IP.`;
  }
  return `Sound and picture cannot start: ${why} Run "npm run setup", or check MEDIA_PORT and MEDIA_LISTEN_IP.`;
}

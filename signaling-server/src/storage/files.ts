import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Gives a finished file its name: afterwards it is there whole, also after a power cut. */
export function putInPlace(finished: string, path: string): void {
  sync(finished);
  renameSync(finished, path);
  sync(dirname(path));
}

/** Runs `make` with the name of an empty file that only this user can read; it is gone afterwards. */
export async function withPartial<T>(
  path: string,
  make: (partial: string) => Promise<T> | T,
): Promise<T> {
  const partial = `${path}.partial`;
  // A journal that a killed command left would be taken for one of the new file.
  removeDatabase(partial);
  closeSync(openSync(partial, 'wx', 0o600));
  try {
    return await make(partial);
  } finally {
    removeDatabase(partial);
  }
}

function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}

/** The same file under another name as well: as a link, or as a copy where there are no links. */
export function keepAs(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch {
    copyFileSync(path, other, constants.COPYFILE_EXCL);
  }
}

/** Waits until a file, or a folder's list of files, is on the disk. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** An instant as part of a file's name: 2026-11-22T21-30-00-000Z. */
export const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-');

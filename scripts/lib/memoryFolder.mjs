import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GIB = 2 ** 30;
/** The type of a file system that lies in memory (`TMPFS_MAGIC` of Linux's statfs(2)). */
const TMPFS = 0x01021994;

/**
 * A folder in memory for the temporary files of tests. A run syncs tens of thousands of small writes of databases; each
 * takes some milliseconds of a disk, and none of them proves more there. There is none where the machine has no
 * file system in memory with enough room, or one from which no program may be started (tests do that).
 *
 * @param {{ place?: string, room?: number }} [options] `room` in bytes
 * @returns {{ dir: string, remove: () => void } | null}
 */
export function memoryFolder({ place = '/dev/shm', room = 4 * GIB } = {}) {
  try {
    const { type, bavail, bsize } = statfsSync(place);
    if (type !== TMPFS || bavail * bsize < room) return null;
    const dir = mkdtempSync(join(place, 'madoguchi-tests-'));
    const remove = () => rmSync(dir, { recursive: true, force: true });
    try {
      // As the system's own folder: PostgreSQL runs as somebody else, and removes its folder itself.
      chmodSync(dir, 0o1777);
      startAProgramIn(dir);
    } catch {
      remove();
      return null;
    }
    return { dir, remove };
  } catch {
    return null;
  }
}

/** @param {string} dir */
function startAProgramIn(dir) {
  const probe = join(dir, 'probe');
  writeFileSync(probe, '#!/bin/sh\nexit 0\n', { mode: 0o700 });
  execFileSync(probe, { stdio: 'ignore' });
  rmSync(probe);
}

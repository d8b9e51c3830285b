import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
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
  if (!hasRoom(place, room)) return null;
  const dir = mkdtempSync(join(place, 'madoguchi-tests-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  // As the system's own folder: PostgreSQL runs as somebody else, and removes its folder itself.
  chmodSync(dir, 0o1777);
  if (startsPrograms(dir)) return { dir, remove };
  remove();
  return null;
}

/** @param {string} place @param {number} room */
function hasRoom(place, room) {
  if (!existsSync(place)) return false;
  const { type, bavail, bsize } = statfsSync(place);
  return type === TMPFS && bavail * bsize >= room;
}

/** @param {string} dir */
function startsPrograms(dir) {
  const probe = join(dir, 'probe');
  writeFileSync(probe, '#!/bin/sh\nexit 0\n', { mode: 0o700 });
  const { status } = spawnSync(probe);
  rmSync(probe);
  return status === 0;
}

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '48m';
/** From large to small, so that not a page of room is left. */
const PIECES = [1 << 20, 1 << 16, 1 << 12];

/** A disk that can be full, and have room again, while a server works on it. */
export interface SmallDisk {
  /** Whether it is a file system of its own. */
  readonly isMounted: boolean;
  readonly path: string;
  /** Leaves no room for the server with this process id. */
  fill(pid: number): void;
  makeRoom(pid: number): void;
  remove(): void;
}

/**
 * A small file system in memory. Where this user may not mount one, a folder in which the server's
 * files cannot grow nor change: the operating system refuses its writes as on a full disk, though with
 * another error (EFBIG for ENOSPC).
 */
export function smallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-full-'));
  try {
    const options = `size=${SIZE},mode=700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'madoguchi-full', path], {
      stdio: 'pipe',
    });
    return mounted(path);
  } catch {
    return limited(path);
  }
}

function mounted(path: string): SmallDisk {
  const ballast = join(path, 'ballast');
  return {
    isMounted: true,
    path,
    fill() {
      const file = openSync(ballast, 'a');
      for (const bytes of PIECES) while (append(file, bytes));
      closeSync(file);
    },
    makeRoom() {
      rmSync(ballast);
    },
    remove() {
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether there was room for so many bytes. */
function append(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes;
  } catch {
    return false;
  }
}

function limited(path: string): SmallDisk {
  const limit = (pid: number, bytes: string): void => {
    execFileSync('prlimit', [`--pid=${String(pid)}`, `--fsize=${bytes}:`]);
  };
  return {
    isMounted: false,
    path,
    fill: (pid) => limit(pid, '1'),
    makeRoom: (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

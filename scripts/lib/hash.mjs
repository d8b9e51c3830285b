import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over the names and contents of files. A path may be a file, a folder (everything below
 * it counts) or absent (its absence counts).
 *
 * @param {string} base the folder that `paths` start from
 * @param {readonly string[]} paths
 * @param {(file: string) => boolean} [counts] leaves out files by name
 */
export function hashOf(base, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(base, path)).filter(counts)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(base, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} base @param {string} path @returns {string[]} in an order that never changes */
function filesAt(base, path) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesAt(base, join(path, name)));
}

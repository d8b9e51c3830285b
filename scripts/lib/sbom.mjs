/**
 * Whether a bill of materials says the truth about a lock file.
 *
 * @typedef {{ version?: string, integrity?: string, link?: boolean,
 *   optional?: boolean, os?: string[], cpu?: string[] }} LockEntry
 * @typedef {{ name: string, group?: string, version: string }} Component
 */

/** @param {string} path of an entry, e.g. `node_modules/a/node_modules/@b/c` */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * What is wrong, in sentences; none when every library of the lock is listed with its version, and
 * every one that can be installed carries the checksum that npm compares. An optional part for another
 * platform that was added by `completeLock` has none, and npm never installs it here.
 *
 * @param {{ packages: Record<string, LockEntry> }} lock
 * @param {{ components?: readonly Component[] }} bill CycloneDX
 * @returns {string[]}
 */
export function faultsOfBill(lock, { components = [] }) {
  const listed = new Set(
    components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
  );
  /** @type {string[]} */
  const faults = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || entry.link === true) continue;
    const id = `${nameOf(path)}@${entry.version}`;
    if (!listed.has(id)) faults.push(`${id} is not in the bill of materials.`);
    const elsewhere = entry.optional === true && (entry.os ?? entry.cpu) !== undefined;
    if (entry.integrity === undefined && !elsewhere)
      faults.push(`${id} has no checksum in package-lock.json.`);
  }
  return faults;
}

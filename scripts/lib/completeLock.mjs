/**
 * Completes a lock file with the optional packages of other platforms.
 *
 * A registry's mirror may not offer, say, the Windows part of a linter. npm then leaves it out of the
 * lock when it writes it, and `npm ci` refuses that very lock as incomplete. The entries added here
 * say for which platform each part is, so that no other platform tries to install it.
 *
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'wasm32', 'wasi'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'arm'];

/**
 * Returns the lock with what was missing, and the names of what was added. Packages are ordered by
 * path, as npm orders them.
 *
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: string[] }}
 */
export function completeLock(lock) {
  /** @type {Map<string, LockEntry>} */
  const missing = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!resolves(lock, path, name)) {
        missing.set(`node_modules/${name}`, { version, ...platformOf(name), ...inherited(entry) });
      }
    }
  }
  const all = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  return {
    lock: { ...lock, packages: Object.fromEntries(all) },
    added: [...missing.keys()].map((path) => path.replace('node_modules/', '')),
  };
}

/**
 * Whether a package that stands at `path` would find `name`, in its own folder or above.
 *
 * @param {Lock} lock
 * @param {string} path
 * @param {string} name
 */
function resolves(lock, path, name) {
  const levels = path.split('/node_modules/');
  return (
    levels.some((_, i) => {
      const folder = levels.slice(0, levels.length - i).join('/node_modules/');
      return `${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages;
    }) || `node_modules/${name}` in lock.packages
  );
}

/** @param {LockEntry} entry */
const inherited = (entry) => ({ ...(entry.dev ? { dev: true } : {}), optional: true });

/**
 * The platform that a package's name tells, e.g. `@oxlint/binding-win32-x64-msvc`.
 *
 * @param {string} name
 */
function platformOf(name) {
  const os = SYSTEMS.find((system) => name.includes(system));
  const cpu = PROCESSORS.find((processor) => name.includes(`-${processor}`));
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
  };
}

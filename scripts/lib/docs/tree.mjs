import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders of a checkout, without what is made in it (.gitignore). */
export class Tree {
  /** @type {ReadonlySet<string>} every file and folder, from the top folder, without a last slash */
  #paths;

  /** @param {readonly string[]} files from the top folder @param {readonly string[]} made names of
   *   folders and files that no checkout has */
  constructor(files, made = []) {
    this.files = files;
    this.made = made;
    this.#paths = new Set(
      files.flatMap((file) => {
        const parts = file.split('/');
        return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
      }),
    );
    this.top = new Set(
      files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]),
    );
  }

  /** @param {string} dir */
  static read(dir) {
    const ignored = readFileSync(join(dir, '.gitignore'), 'utf8').split('\n');
    const made = ignored.filter((name) => /^[\w.-]+\/?$/.test(name)).map((n) => n.replace('/', ''));
    return new Tree(filesBelow(dir, '', new Set([...made, '.git'])), made);
  }

  /** @param {string} path of a file or folder, from the top folder */
  has(path) {
    return this.#paths.has(path.replace(/\/$/, '')) || path === '' || path === '.';
  }

  /** @param {RegExp} pattern */
  some(pattern) {
    for (const path of this.#paths) if (pattern.test(path)) return true;
    return false;
  }

  /** Whether it lies in a folder that is made here, so that a checkout need not have it. @param {string} path */
  isMade(path) {
    return path.split('/').some((part) => this.made.includes(part));
  }
}

/**
 * @param {string} dir @param {string} below @param {ReadonlySet<string>} ignored
 * @returns {string[]}
 */
function filesBelow(dir, below, ignored) {
  return readdirSync(join(dir, below), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(dir, path, ignored) : [path];
    });
}

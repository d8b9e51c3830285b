/** @typedef {{ script: string, folder: string, args: readonly string[] }} Command of npm */

const FILE = /\.(?:[cm]?[jt]sx?|md|ya?ml|json|css|html|conf|sql)$/;
const PATH = /^\.{0,2}[\w@…*{/][\w@…*{},./-]*$/;

/**
 * What reads like a path of the repository: something with an extension of our files, something that
 * begins with one of its top folders, or something that ends with a slash.
 *
 * @param {string} code @param {ReadonlySet<string | undefined>} top the names of the top folders
 * @returns {string[]}
 */
export function pathsIn(code, top) {
  return code
    .split(/[\s"'`()<>|;=│]+/)
    .map((word) => word.replace(/[,.:]+$/, '').replace(/:\d+$/, ''))
    .filter((word) => PATH.test(word) && !word.startsWith('/') && !word.startsWith('@'))
    .filter((word) => {
      if (FILE.test(word)) return !/^\.\w+$/.test(word) && !/^[*.]+\w+$/.test(word);
      const [first] = word.split('/');
      return word.includes('/') && (top.has(first) || /^[a-z][\w-]*(\/[\w-]+)*\/$/.test(word));
    });
}

/**
 * The glob that a path with a place to fill in stands for: `migrations/NNNN-what.ts` is any .ts file
 * there, `…Body.ts` any that ends so.
 *
 * @param {string} path
 */
export function withoutPlaceholders(path) {
  const parts = path.replaceAll('…', '*').split('/');
  return parts
    .map((part) => (/[A-Z]{3,}/.test(part) ? part.replace(/^[^.]*/, '*') : part))
    .join('/');
}

/**
 * The npm scripts that are named, with what follows `--`.
 *
 * @param {string} code
 * @returns {Command[]}
 */
export function commandsIn(code) {
  const found = code.matchAll(
    /\bnpm (?:--silent )?(?:run (?:--silent )?([\w:-]+)|(test|start))\b([^#|;&`]*)/g,
  );
  return Array.from(found, ([, run, short, rest = '']) => {
    const [flags = '', args = ''] = rest.split(/(?:^|\s)--(?:\s|$)/);
    return {
      script: run ?? short ?? '',
      folder: /(?:^|\s)-w[ =](\S+)/.exec(flags)?.[1]?.replace(/[.,:)]+$/, '') ?? '',
      args: args.split(/\s+/).filter((arg) => arg !== ''),
    };
  });
}

import { patternOf } from './glob.mjs';

/** What the first part of a short form stands for; the rest lies in the server. */
const PLACES = {
  live: 'tests/integration',
  e2e: 'tests/e2e',
  kiosk: 'apps/kiosk/src/main',
  console: 'apps/console/src',
  domain: 'packages/domain/src',
  client: 'packages/client/src',
  scripts: 'scripts/lib',
};
const SERVER = ['auth', 'http', 'media', 'services', 'signaling', 'state', 'storage'];
const PROOF = /(?:\b([A-Z]{1,3}\d+) )?(?<![\w/.-])([a-z0-9]+(?:\/[\w-]+)+)(?![\w/]|\.\w)/g;

/**
 * Proofs in the short form `rule file` of docs/security.md whose file is not there, or does not carry
 * the rule that stands before it.
 *
 * @param {import('./tree.mjs').Tree} tree @param {(file: string) => string} textOf
 * @param {{ file: string, pieces: readonly import('./markdown.mjs').Piece[] }} page
 * @returns {import('./checkDocs.mjs').Fault[]}
 */
export function faultsOfNotation(tree, textOf, { file, pieces }) {
  return pieces.flatMap(({ text, line }) =>
    Array.from(text.matchAll(PROOF)).flatMap(([, rule, short = '']) => {
      const glob = globOf(short);
      if (glob === undefined) return [];
      const found = tree.files.filter((path) => patternOf(glob, { short: true }).test(path));
      if (found.length === 0) return [{ file, line, words: `no test for ${short} (${glob})` }];
      if (rule === undefined || found.some((path) => textOf(path).includes(`[${rule}]`))) return [];
      return [{ file, line, words: `${found.join(', ')} has no test [${rule}]` }];
    }),
  );
}

/** @param {string} short @returns {string | undefined} */
function globOf(short) {
  const [first = '', ...rest] = short.split('/');
  const ending = '.{test,spec,property.test}.{ts,tsx,mjs}';
  if (SERVER.includes(first)) return `signaling-server/src/${short}${ending}`;
  const place = PLACES[/** @type {keyof typeof PLACES} */ (first)];
  return place === undefined ? undefined : `${place}/${rest.join('/')}${ending}`;
}

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathsIn, commandsIn, withoutPlaceholders } from './citations.mjs';
import { patternOf } from './glob.mjs';
import { linesOf, readMarkdown } from './markdown.mjs';
import { faultsOfCitedRules, faultsOfProofs, rulesOf } from './rules.mjs';
import { faultsOfCommand } from './scripts.mjs';
import { faultsOfNotation } from './notation.mjs';
import { namedBySettings } from './settings.mjs';
import { Tree } from './tree.mjs';

/**
 * @typedef {{ file: string, line: number, words: string }} Fault
 * @typedef {readonly (readonly [file: string, text: string])[]} Texts
 */

const DOCUMENT = /\.md$/;
const SPEC = /^docs\/spec\/[^/]+\.md$/;
/** Settings whose lines are read as code of a document is. */
const PLAIN_SETTINGS = /^(electron-builder\.yml|\.env\.example|docs\/proxy\/.*|.*package\.json)$/;
const SOURCE = /^(apps|bench|faults|packages|scripts|signaling-server|tests)\/.*\.(tsx?|mjs|mts)$/;
/** Says what was. */
const PAST = new Set(['CHANGELOG.md']);
/** Holds examples of what is not there. */
const EXAMPLES = /^scripts\/lib\/docs\//;
/** The document that names proofs in the short form `rule file`. */
const NOTATION = 'docs/security.md';
/**
 * Kinds of ids that a document uses for something else than our rules.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const FOREIGN = {
  'docs/security.md': ['V'],
  'docs/performance.md': ['V'],
  'docs/manuals/admin.ja.md': ['A'],
};
/** Names in documents of what is not ours, or is a short form that the document itself explains. */
const NOT_OURS = new Set(['electron.d.ts', 'ical.js', 'live/', 'live/faults/']);

/**
 * Everything that a document or a tool's settings name and that is not there.
 *
 * @param {string} dir the top folder of a checkout
 * @returns {{ faults: Fault[], seen: string }}
 */
export function checkDocs(dir) {
  const tree = Tree.read(dir);
  const textOf = (/** @type {string} */ file) => readFileSync(join(dir, file), 'utf8');
  const texts = (/** @type {RegExp} */ kind) =>
    tree.files
      .filter((file) => kind.test(file))
      .map((file) => /** @type {const} */ ([file, textOf(file)]));

  const documents = texts(DOCUMENT).map(([file, text]) => ({ file, page: readMarkdown(text) }));
  const anchors = new Map(documents.map(({ file, page }) => [file, page.anchors]));
  const { rules, faults } = rulesOf(texts(SPEC));
  faults.push(...faultsOfProofs(rules, texts(SOURCE)));
  for (const { file, page } of documents) {
    faults.push(...page.links.flatMap((link) => faultsOfLink(tree, anchors, file, link)));
    const pieces = [...page.prose, ...page.code];
    faults.push(...faultsOfCitedRules(rules, { file, pieces }, FOREIGN[file]));
    if (file === NOTATION) {
      faults.push(...faultsOfNotation(tree, textOf, { file, pieces: page.prose }));
    }
    if (!PAST.has(file)) faults.push(...faultsOfCode(dir, tree, file, page.code));
  }
  for (const [file, text] of texts(PLAIN_SETTINGS)) {
    faults.push(...faultsOfCode(dir, tree, file, linesOf(text)));
  }
  for (const [file, text] of texts(SOURCE)) {
    if (!EXAMPLES.test(file)) faults.push(...faultsOfCitedDocs(tree, file, text));
  }
  faults.push(...namedBySettings(dir, tree));
  faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { faults, seen: `${documents.length} documents, ${rules.size} rules` };
}

/**
 * @param {Tree} tree @param {ReadonlyMap<string, ReadonlySet<string>>} anchors
 * @param {string} file @param {import('./markdown.mjs').Piece} link
 * @returns {Fault[]}
 */
function faultsOfLink(tree, anchors, file, { text, line }) {
  if (/^[a-z]+:/.test(text)) return [];
  const [path = '', anchor] = decodeURI(text).split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), path);
  if (!tree.has(target)) return [{ file, line, words: `the link leads nowhere: ${text}` }];
  if (anchor === undefined || anchors.get(target)?.has(anchor) === true) return [];
  return [{ file, line, words: `${target} has no heading for #${anchor}` }];
}

/**
 * @param {string} dir @param {Tree} tree @param {string} file
 * @param {readonly import('./markdown.mjs').Piece[]} code
 * @returns {Fault[]}
 */
function faultsOfCode(dir, tree, file, code) {
  return code.flatMap(({ text, line }) => [
    ...pathsIn(text, tree.top)
      .filter((path) => !NOT_OURS.has(path) && !isThere(tree, file, path))
      .map((path) => ({ file, line, words: `no such file or folder: ${path}` })),
    ...commandsIn(text).flatMap((command) =>
      faultsOfCommand(dir, tree, command).map((words) => ({ file, line, words })),
    ),
  ]);
}

/**
 * Whether something is meant by a path: from the top folder, from the document, or in short form.
 *
 * @param {Tree} tree @param {string} file @param {string} path
 */
function isThere(tree, file, path) {
  const fromFile = posix.join(posix.dirname(file), path);
  if (tree.has(path) || tree.has(fromFile) || tree.isMade(path)) return true;
  // An ending by itself (`.test.ts`) stands for all files with it.
  const glob = /^\.\w+\.\w+$/.test(path) ? `*${path}` : withoutPlaceholders(path);
  return tree.some(patternOf(glob, { short: true }));
}

/** @param {Tree} tree @param {string} file @param {string} text @returns {Fault[]} */
function faultsOfCitedDocs(tree, file, text) {
  return linesOf(text).flatMap((piece) =>
    (piece.text.match(/\bdocs\/[\w/.-]+\.md\b/g) ?? [])
      .filter((path) => !tree.has(path))
      .map((path) => ({ file, line: piece.line, words: `no such document: ${path}` })),
  );
}

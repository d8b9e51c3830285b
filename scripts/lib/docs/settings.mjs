import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { foldersApart, patternOf } from './glob.mjs';

/**
 * @typedef {import('./checkDocs.mjs').Fault} Fault
 * @typedef {import('./tree.mjs').Tree} Tree
 * @typedef {object} Named what a settings file names
 * @property {string} written as it stands there, to find its line
 * @property {readonly RegExp[]} patterns each of which has to fit something
 */

/**
 * Paths, globs and expressions of the tools' settings that fit nothing.
 *
 * @param {string} dir @param {Tree} tree
 * @returns {Fault[]}
 */
export function namedBySettings(dir, tree) {
  const load = createRequire(import.meta.url);
  const json = (/** @type {string} */ file) => JSON.parse(readFileSync(join(dir, file), 'utf8'));
  /** @type {[file: string, named: Named[]][]} */
  const all = [
    ['knip.json', knip(json('knip.json'))],
    ['.oxlintrc.json', json('.oxlintrc.json').overrides.flatMap(globsOf)],
    ['vitest.config.ts', vitest(load(join(dir, 'vitest.config.ts')).default)],
    ['.dependency-cruiser.cjs', cruiser(load(join(dir, '.dependency-cruiser.cjs')))],
    ...tree.files
      .filter((file) => /(^|\/)tsconfig[\w.]*\.json$/.test(file))
      .map((file) => /** @type {[string, Named[]]} */ ([file, compiler(file, json(file))])),
  ];
  return all.flatMap(([file, named]) => faultsOf(dir, tree, file, named));
}

/** @param {string} dir @param {Tree} tree @param {string} file @param {readonly Named[]} named @returns {Fault[]} */
function faultsOf(dir, tree, file, named) {
  const lines = readFileSync(join(dir, file), 'utf8').split('\n');
  return named.flatMap(({ written, patterns }) =>
    patterns
      .filter((pattern) => !tree.some(pattern))
      .map(({ source }) => ({
        file,
        line:
          1 +
          Math.max(
            0,
            lines.findIndex((text) => text.includes(written)),
          ),
        words: `fits nothing: ${written}${patterns.length > 1 ? ` (as ${source})` : ''}`,
      })),
  );
}

/** @param {string} written @param {string} [from] @returns {Named} */
const glob = (written, from = '') => ({
  written,
  patterns: foldersApart(posix.join(from, written)).map((one) => patternOf(one)),
});

/** @param {{ files: string[] }} entry */
const globsOf = ({ files }) => files.map((file) => glob(file));

/** @param {{ workspaces: Record<string, { entry?: string[], project?: string[] }> }} settings */
const knip = ({ workspaces }) =>
  Object.entries(workspaces).flatMap(([folder, { entry = [], project = [] }]) => [
    ...(folder === '.' ? [] : [glob(folder)]),
    ...[...entry, ...project].map((one) => glob(one, folder)),
  ]);

/** @param {{ test: { projects: { test: { include: string[] } }[] } }} settings */
const vitest = ({ test }) =>
  test.projects.flatMap(({ test: { include } }) => include.map((one) => glob(one)));

/**
 * @param {string} file
 * @param {{ extends?: string, references?: { path: string }[], include?: string[], files?: string[] }} settings
 */
const compiler = (file, { extends: base, references = [], include = [], files = [] }) =>
  [base ?? [], references.map(({ path }) => path), include, files]
    .flat()
    .map((one) => glob(one, posix.dirname(file)));

/**
 * The expressions of the rules, each alternative of words by itself.
 *
 * @param {{ forbidden: { from: object, to: object }[] }} settings
 * @returns {Named[]}
 */
function cruiser({ forbidden }) {
  const sources = forbidden
    .flatMap(({ from, to }) => [from, to])
    .flatMap((side) => Object.entries(side))
    .filter(([key]) => key === 'path' || key === 'pathNot')
    .flatMap(([, value]) => /** @type {string | string[]} */ (value))
    .filter((source) => !/node_modules|\$\d/.test(source));
  return [...new Set(sources)].map((source) => ({
    written: source.replace(/\\/g, '\\\\'),
    patterns: alternatives(source).map((one) => new RegExp(one)),
  }));
}

/** @param {string} source @returns {string[]} */
function alternatives(source) {
  const group = /(?<!\\.)\(([\w/|-]+)\)/.exec(source);
  if (group === null) return [source];
  const [whole, choices = ''] = group;
  return choices.split('|').flatMap((choice) => alternatives(source.replace(whole, choice)));
}

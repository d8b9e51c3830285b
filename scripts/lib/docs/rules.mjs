import { linesOf } from './markdown.mjs';

/**
 * @typedef {import('./checkDocs.mjs').Fault} Fault
 * @typedef {import('./checkDocs.mjs').Texts} Texts
 *
 * @typedef {object} Rule
 * @property {string} file @property {number} line
 * @property {boolean} otherwise whether its text says how it is proved without a test
 */

const DEFINED = /^(?:- \*\*([A-Z]{1,3}\d+)\*\* |\| ([A-Z]{1,3}\d+) +\| )/;
const OTHERWISE = /\(proved by [^)]+\)/;
const CITED = /(?<![\w.$-])(?:[A-Z]{1,3}\d+)(?![\w.-]*\w)/g;
/** The ids with which the first text of a line begins: those of a title, and none of an example. */
const IN_TITLE = /^[^'"`]*['"`]((?:\[[A-Z]{1,3}\d+(?:, [A-Z]{1,3}\d+)*\] ?)+)/;

/**
 * The rules of docs/spec, by id. An id that is given twice is a fault.
 *
 * @param {Texts} specs
 * @returns {{ rules: Map<string, Rule>, faults: Fault[] }}
 */
export function rulesOf(specs) {
  /** @type {Map<string, Rule>} */
  const rules = new Map();
  /** @type {Fault[]} */
  const faults = [];
  for (const [file, text] of specs) {
    const entries = text.split(/\n(?=- |\||\n)/);
    let line = 1;
    for (const entry of entries) {
      const at = line + (/^\n*/.exec(entry)?.[0].length ?? 0);
      line += entry.split('\n').length;
      const match = DEFINED.exec(entry.trimStart());
      const id = match?.[1] ?? match?.[2];
      if (id === undefined) continue;
      const earlier = rules.get(id);
      if (earlier !== undefined) {
        const words = `rule ${id} is also in ${earlier.file}:${earlier.line}`;
        faults.push({ file, line: at, words });
      }
      rules.set(id, { file, line: at, otherwise: OTHERWISE.test(entry) });
    }
  }
  return { rules, faults };
}

/**
 * Rules without a test, and tests of rules that do not exist.
 *
 * @param {ReadonlyMap<string, Rule>} rules @param {Texts} tests
 * @returns {Fault[]}
 */
export function faultsOfProofs(rules, tests) {
  /** @type {Fault[]} */
  const faults = [];
  const proved = new Set();
  for (const [file, text] of tests) {
    for (const piece of linesOf(text)) {
      for (const id of IN_TITLE.exec(piece.text)?.[1]?.match(/[A-Z]+\d+/g) ?? []) {
        proved.add(id);
        if (rules.has(id)) continue;
        faults.push({ file, line: piece.line, words: `no rule ${id} in docs/spec` });
      }
    }
  }
  for (const [id, { file, line, otherwise }] of rules) {
    if (proved.has(id) || otherwise) continue;
    const words = `no test carries [${id}], and the rule does not say "(proved by …)"`;
    faults.push({ file, line, words });
  }
  return faults;
}

/**
 * The rules that a document cites and that do not exist. Only ids that begin like those of a rule
 * count; `foreign` are the beginnings that this document uses for something else.
 *
 * @param {ReadonlyMap<string, Rule>} rules
 * @param {{ file: string, pieces: readonly import('./markdown.mjs').Piece[] }} page
 * @param {readonly string[]} foreign
 * @returns {Fault[]}
 */
export function faultsOfCitedRules(rules, { file, pieces }, foreign = []) {
  const kinds = new Set(Array.from(rules.keys(), (id) => id.replace(/\d+$/, '')));
  for (const kind of foreign) kinds.delete(kind);
  return pieces.flatMap(({ text, line }) =>
    (text.match(CITED) ?? [])
      .filter((id) => kinds.has(id.replace(/\d+$/, '')) && !rules.has(id))
      .map((id) => ({ file, line, words: `no rule ${id} in docs/spec` })),
  );
}

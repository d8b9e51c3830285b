import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternOf } from '../docs/glob.mjs';
import { linesOf } from '../docs/markdown.mjs';
import { productNames, wordsOf } from './identifiers.mjs';

/**
 * @typedef {import('../docs/checkDocs.mjs').Fault} Fault
 * @typedef {object} Term
 * @property {string} term @property {number} line
 * @property {boolean} inCode false where it is a word of the screens, or planned
 *
 * @typedef {object} Avoided
 * @property {readonly string[]} words one after the other in a name
 * @property {string} instead @property {readonly RegExp[]} places where it counts; none means all
 */

const FILE = 'docs/glossary.md';

/**
 * The two tables of the glossary: its terms, and the words that are not used in names.
 *
 * @param {string} text
 * @returns {{ terms: Term[], avoided: Avoided[] }}
 */
export function readGlossary(text) {
  const [first = '', second = ''] = text.split(/^## Words that names do not use$/m);
  const cellsOf = (/** @type {string} */ row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1);
  const isRow = (/** @type {{ text: string }} */ row) => row.text.startsWith('| `');
  return {
    terms: linesOf(first)
      .filter(isRow)
      .map((row) => {
        const [term = '', , meaning = ''] = cellsOf(row.text);
        const inCode = !/\((screens only|planned)\)$/.test(meaning);
        return { term: term.replaceAll('`', ''), line: row.line, inCode };
      }),
    avoided: linesOf(second)
      .filter(isRow)
      .map((row) => {
        const [word = '', instead = '', where = ''] = cellsOf(row.text);
        const places = Array.from(where.matchAll(/`([^`]+)`/g), ([, glob = '']) => patternOf(glob));
        return { words: wordsOf(word), instead, places };
      }),
  };
}

/**
 * Terms that no name of the product uses, and names that use a word which the glossary avoids.
 *
 * @param {string} dir @param {readonly string[]} files
 * @returns {{ faults: Fault[], seen: string }}
 */
export function checkGlossary(dir, files) {
  const { terms, avoided } = readGlossary(readFileSync(join(dir, FILE), 'utf8'));
  const names = productNames(dir, files).map((one) => ({ ...one, words: wordsOf(one.name) }));
  const faults = terms
    .filter(({ term, inCode }) => inCode && !names.some(({ words }) => holds(words, wordsOf(term))))
    .map(({ term, line }) => ({ file: FILE, line, words: `no name of the product uses ${term}` }));
  for (const { name, file, line, words } of names) {
    const wrong = avoided.find(
      (one) =>
        holds(words, one.words) &&
        (one.places.length === 0 || one.places.some((place) => place.test(file))),
    );
    if (wrong) faults.push({ file, line, words: `${name}: say ${wrong.instead}` });
  }
  return { faults, seen: `${terms.length} terms, ${names.length} names` };
}

/** @param {readonly string[]} words @param {readonly string[]} wanted */
const holds = (words, wanted) => ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `);

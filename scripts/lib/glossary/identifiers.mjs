import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** @typedef {{ name: string, file: string, line: number }} Named */

const PRODUCT =
  /^(apps|packages|signaling-server)\/(?!.*(\.test\.|\/testing\/|\.d\.m?ts$)).*\.(tsx?|mjs|css)$/;

/**
 * The names that product code gives: of files, of everything in TypeScript (keys in quotes, too) and
 * of classes in style sheets. Texts and comments are no names.
 *
 * @param {string} dir @param {readonly string[]} files from the top folder
 * @returns {Named[]} each name once a file
 */
export function productNames(dir, files) {
  return files
    .filter((file) => PRODUCT.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(dir, file), 'utf8');
      const own = { name: file.slice(file.lastIndexOf('/') + 1), file, line: 1 };
      return [own, ...(file.endsWith('.css') ? classesIn(file, text) : identifiersIn(file, text))];
    });
}

/** @param {string} file @param {string} text @returns {Named[]} */
function classesIn(file, text) {
  return once(
    text.split('\n').flatMap((row, index) =>
      Array.from(row.matchAll(/\.([a-zA-Z][\w-]*)/g), ([, name = '']) => ({
        ...{ name, file, line: index + 1 },
      })),
    ),
  );
}

/** @param {string} file @param {string} text @returns {Named[]} */
function identifiersIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Named[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const isKey =
      ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || isKey) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ name: node.text, file, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return once(found);
}

/** @param {readonly Named[]} names @returns {Named[]} */
const once = (names) =>
  [...new Map(names.toReversed().map((one) => [one.name, one])).values()].toReversed();

/**
 * The words of a name, in small letters and the singular: `#kiosksInLine` is kiosk, in, line.
 *
 * @param {string} name
 * @returns {string[]}
 */
export const wordsOf = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase().replace(/(?<=[^s])s$/, ''));

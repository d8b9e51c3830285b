import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * @typedef {{ text: string, line: number }} Piece
 *
 * @typedef {object} Page
 * @property {ReadonlySet<string>} anchors of its headings, as a forge makes them
 * @property {readonly Piece[]} links addresses of links and pictures
 * @property {readonly Piece[]} code what stands in backticks, and each line of each block of code
 * @property {readonly Piece[]} prose everything else that is read
 */

/**
 * Takes a page of Markdown apart. Tables are read as plain text, which is enough for what stands in
 * them.
 *
 * @param {string} text
 * @returns {Page}
 */
export function readMarkdown(text) {
  const slugger = new GithubSlugger();
  const anchors = new Set();
  /** @type {Record<'links' | 'code' | 'prose', Piece[]>} */
  const found = { links: [], code: [], prose: [] };
  visit(fromMarkdown(text), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') anchors.add(slugger.slug(toString(node)));
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      found.links.push({ text: node.url, line });
    }
    if (node.type === 'inlineCode') found.code.push({ text: node.value, line });
    if (node.type === 'code') found.code.push(...linesOf(node.value, line + 1));
    if (node.type === 'text') found.prose.push(...linesOf(node.value, line));
  });
  return { anchors, ...found };
}

/**
 * @param {string} text @param {number} first the number of its first line
 * @returns {Piece[]}
 */
export const linesOf = (text, first = 1) =>
  text.split('\n').map((each, index) => ({ text: each, line: first + index }));

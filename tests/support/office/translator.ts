import type { Prepare } from '../media/chromium.ts';

/**
 * Does to a page what the translators of browsers do: every text that is not blank, also one that comes
 * later, is taken out and stands in two `<font>` elements of the translator instead. The words stay the
 * same, so that what is read can be compared.
 */
export const translates: Prepare = (context) => context.addInitScript(translatePage);

/** Runs in the page, so that everything it needs is inside. */
function translatePage(): void {
  const left = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'OPTION', 'TITLE', 'FONT']);

  function translate(text: Text): void {
    const { parentElement: around } = text;
    if (around === null || left.has(around.tagName) || text.data.trim() === '') return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(text.data);
    outer.append(inner);
    text.replaceWith(outer);
  }

  function translateIn(node: Node): void {
    if (node instanceof Text) translate(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (walker.nextNode() !== null) found.push(walker.currentNode);
    for (const text of found) if (text instanceof Text) translate(text);
  }

  translateIn(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) translateIn(node);
  }).observe(document, { childList: true, subtree: true });
}

import type { ReportBlock, ReportDocument } from '../../ports/reportDocuments.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (each) => SPECIAL[each] ?? '');

/** Readable on a telephone, on paper, and with text as large as anybody needs; dark where the reader wants that. */
const STYLE = `
:root { color-scheme: light dark; font-family: sans-serif; line-height: 1.8; }
body { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.4; }
h2 { margin-top: 2.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid; font-size: 1.375rem; }
h3 { margin-top: 1.75rem; font-size: 1.125rem; }
p { white-space: pre-line; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
caption { padding-bottom: 0.25rem; text-align: start; }
th, td { padding: 0.25rem 0.75rem; border: 1px solid; }
th { text-align: start; font-weight: 600; }
td { text-align: end; font-variant-numeric: tabular-nums; }
`.trim();

/** A report as a page by itself: it loads nothing and runs nothing. Well-formed as XML, too. */
export function reportHtml({ title, subtitle, blocks }: ReportDocument): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="ja" xmlns="http://www.w3.org/1999/xhtml">',
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(subtitle)}</p>`,
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${String(block.level)}>${escaped(block.text)}</h${String(block.level)}>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const heads = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const lines = rows.map(({ head, cells }) => {
    const told = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(head)}</th>${told}</tr>`;
  });
  return [
    // What scrolls sideways has the focus of the keyboard, and a name.
    `<div class="table" role="region" tabindex="0" aria-label="${escaped(caption)}">`,
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${lines.join('')}</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}

import PdfWriter from 'pdfkit';
import type { ReportBlock, ReportDocument } from '../ports/reportDocuments.ts';
import { REPORT_FONTS } from './fonts.ts';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

const MARGIN = 56;
const PADDING = 4;
const BODY = 10.5;
/** Of a table: its first column has the names. */
const HEAD_WIDTH = { amongMany: 110, besideOne: 220 } as const;
const MOST_CELL_WIDTH = 110;
/** The declarations of pdfkit do not know it yet. */
const PDF_UA: string = 'PDF/UA';
const SIZES = { 1: 17, 2: 14, 3: 12 } as const;

/**
 * The PDF of a report for everybody, also for whoever hears it: tagged, with its language and title, headings, and tables
 * whose heads say of what they are (PDF/UA, ISO 14289-1). The same report is the same bytes: it has the day of the report
 * as its time, and its file id is made of that.
 */
export async function drawReport(report: ReportDocument): Promise<Uint8Array> {
  const at = new Date(`${report.day}T00:00:00Z`);
  const doc = new PdfWriter({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, pdfVersion: '1.7' },
    ...{
      subset: PDF_UA as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      lang: 'ja-JP',
      displayTitle: true,
    },
    info: { Title: report.title, CreationDate: at, ModDate: at },
  });
  const bytes = bytesOf(doc);
  for (const { name, path } of [REPORT_FONTS.body, REPORT_FONTS.bold]) {
    doc.registerFont(name, path, name);
  }
  const root = doc.struct('Document');
  doc.addStructure(root);
  heading(doc, root, 1, report.title);
  paragraph(doc, root, report.subtitle);
  for (const block of report.blocks) draw(doc, root, block);
  root.end();
  numberPages(doc);
  doc.end();
  return bytes;
}

function bytesOf(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

function draw(doc: Doc, root: Element, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading':
      heading(doc, root, block.level, block.text);
      return;
    case 'paragraph':
      paragraph(doc, root, block.text);
      return;
    case 'table':
      table(doc, root, block);
  }
}

const bold = (doc: Doc, size: number): Doc => doc.font(REPORT_FONTS.bold.name).fontSize(size);
const body = (doc: Doc): Doc => doc.font(REPORT_FONTS.body.name).fontSize(BODY);

const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottomOf = (doc: Doc): number => doc.page.height - MARGIN;

/** A heading does not stand alone at the foot of a page. */
function heading(doc: Doc, root: Element, level: 1 | 2 | 3, text: string): void {
  const size = SIZES[level];
  if (doc.y + size * 4 > bottomOf(doc)) doc.addPage();
  else if (level !== 1) doc.y += size * 0.8;
  const write = () => bold(doc, size).text(text, MARGIN, doc.y, { width: widthOf(doc) });
  root.add(doc.struct(`H${String(level)}`, {}, [write]));
  doc.y += size * 0.4;
}

function paragraph(doc: Doc, root: Element, text: string): void {
  const write = () => body(doc).text(text, MARGIN, doc.y, { width: widthOf(doc), lineGap: 4 });
  root.add(doc.struct('P', {}, [write]));
  doc.y += BODY * 0.6;
}

interface Cell {
  readonly text: string;
  readonly scope: 'Column' | 'Row' | null;
}

function table(doc: Doc, root: Element, { caption, columns, rows }: TableBlock): void {
  const others = Math.max(1, columns.length - 1);
  const first = HEAD_WIDTH[others === 1 ? 'besideOne' : 'amongMany'];
  const width = Math.min(MOST_CELL_WIDTH, (widthOf(doc) - first) / others);
  const widths = [first, ...Array.from({ length: others }, () => width)];
  const element = doc.struct('Table');
  root.add(element);
  const write = () => body(doc).text(caption, MARGIN, doc.y, { width: widthOf(doc) });
  element.add(doc.struct('Caption', {}, [write]));
  doc.y += 2;
  row(
    doc,
    element,
    widths,
    columns.map((text) => ({ text, scope: 'Column' })),
  );
  for (const { head, cells } of rows) {
    const told = cells.map((text): Cell => ({ text, scope: null }));
    row(doc, element, widths, [{ text: head, scope: 'Row' }, ...told]);
  }
  element.end();
  doc.y += BODY;
}

/** A row stays on one page. */
function row(doc: Doc, parent: Element, widths: readonly number[], cells: readonly Cell[]): void {
  const heights = cells.map(({ text, scope }, n) =>
    fontOf(doc, scope).heightOfString(text, { width: (widths[n] ?? 0) - 2 * PADDING }),
  );
  const height = Math.max(...heights) + 2 * PADDING;
  if (doc.y + height > bottomOf(doc)) doc.addPage();
  const top = doc.y;
  const element = doc.struct('TR');
  parent.add(element);
  let left = MARGIN;
  for (const [n, { text, scope }] of cells.entries()) {
    const width = widths[n] ?? 0;
    outline(doc, { left, top, width, height });
    const align = scope === null ? 'right' : 'left';
    const place = { x: left + PADDING, y: top + PADDING, width: width - 2 * PADDING };
    const write = () =>
      fontOf(doc, scope).text(text, place.x, place.y, { width: place.width, align });
    element.add(
      scope === null ? doc.struct('TD', {}, [write]) : doc.struct('TH', scoped(scope), [write]),
    );
    left += width;
  }
  element.end();
  doc.y = top + height;
}

const fontOf = (doc: Doc, scope: Cell['scope']): Doc =>
  scope === null ? body(doc) : bold(doc, BODY);

/** Of what a head is the head; the declarations of pdfkit do not have it. */
const scoped = (scope: 'Column' | 'Row'): { readonly lang: string } => {
  const options = { lang: 'ja-JP', scope };
  return options;
};

/** Lines are for the eye alone. */
function outline(
  doc: Doc,
  { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.5).rect(left, top, width, height).stroke('#555555');
  doc.endMarkedContent();
}

function numberPages(doc: Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin no text would fit otherwise, and begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const text = `${String(page + 1)} / ${String(count)}`;
    const place = { width: widthOf(doc), align: 'center' } as const;
    body(doc).text(text, MARGIN, doc.page.height - MARGIN / 2 - BODY, place);
    doc.endMarkedContent();
  }
}

import type { SheetPage } from '@madoguchi/paper';
import { getDocument } from 'pdfjs-dist';
// It registers itself, so that the own PDFs of the server are read here, without a worker beside the page.
import 'pdfjs-dist/build/pdf.worker.mjs';

/** Dots per inch of what is printed: small characters of a form are sharp, and a sheet is 9 MB in memory. */
const DPI = 200;
const POINTS_PER_INCH = 72;

/** The sheets of a PDF as pictures. It is loaded when something is printed, and not before. */
export async function sheetsOfPdf(
  data: Uint8Array<ArrayBuffer>,
  label: string,
): Promise<readonly SheetPage[]> {
  const task = getDocument({
    data,
    ...{ verbosity: 0, enableXfa: false, useWasm: false },
    // Characters become outlines: the policy of the pages lets no font be made of bytes.
    ...{ disableFontFace: true, useSystemFonts: false },
  });
  const document = await task.promise;
  const sheets: SheetPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DPI / POINTS_PER_INCH });
    const picture = window.document.createElement('canvas');
    picture.width = Math.round(viewport.width);
    picture.height = Math.round(viewport.height);
    await page.render({ canvas: picture, viewport, background: '#fff' }).promise;
    sheets.push({ id: `${label} ${String(number)}`, picture });
  }
  await task.destroy();
  return sheets;
}

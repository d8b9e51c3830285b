import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each sheet of a PDF as another program takes it out again, without the spaces and breaks of its rows. */
export async function textOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return sheets;
}

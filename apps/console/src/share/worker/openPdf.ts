import { AnnotationMode, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
// It registers itself, so that a PDF is parsed here and not in another worker, which nobody could kill.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { SHARE_LIMITS, ShareError } from '../limits.ts';
import type { SheetPicture } from '../fileMessages.ts';
import { PlainCanvasFactory, PlainFilterFactory } from './pdfFactories.ts';
import { PDF_FILES } from './pdfFiles.ts';
import type { Sheets } from './sheets.ts';
import { scaleOf, toPicture, whole } from './sheetPicture.ts';

/** Opens a PDF. Nothing in it runs: no scripts, no forms of XFA, no actions, and nothing is fetched for it from elsewhere. */
export async function openPdf(data: Uint8Array): Promise<Sheets> {
  const document = await load(data);
  if (document.numPages > SHARE_LIMITS.sheets) throw new ShareError('tooManySheets');
  return { count: document.numPages, sheet: (number) => drawn(document, number) };
}

async function load(data: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data,
    ...{ verbosity: 0, enableXfa: false, maxImageSize: SHARE_LIMITS.pixels },
    ...{ disableRange: true, disableStream: true, disableAutoFetch: true },
    // Fonts become outlines; a worker has no style sheets to put them in.
    ...{ disableFontFace: true, useSystemFonts: false },
    ...{ CanvasFactory: PlainCanvasFactory, FilterFactory: PlainFilterFactory },
    ...PDF_FILES,
    // There is no page here. Without a name for it the library looks for one.
    ownerDocument: {} as HTMLDocument,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw new ShareError(nameOf(error) === 'PasswordException' ? 'encrypted' : 'broken');
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

async function drawn(document: PDFDocumentProxy, number: number): Promise<SheetPicture> {
  const page = await document.getPage(number);
  const scale = scaleOf(page.getViewport({ scale: 1 }));
  const viewport = page.getViewport({ scale });
  const { width, height } = whole(viewport);
  const canvas = new OffscreenCanvas(width, height);
  const task = page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    // What is written into the fields of a form is drawn; nobody can press them.
    annotationMode: AnnotationMode.ENABLE,
    background: '#fff',
  });
  await task.promise;
  page.cleanup();
  return toPicture(canvas);
}

import { languageEntry } from '@madoguchi/domain';
import type { FormPrint, Printed, ReceiptPrint } from '../ports/procedureDocuments.ts';
import { drawForm } from './drawForm.ts';
import { drawReceipt } from './drawReceipt.ts';
import { openFont, type FontFile, type FontSource } from './fontFile.ts';
import { codeOf, Glyphs } from './glyphs.ts';
import { Paper } from './paper.ts';

/** What is printed. */
export type PrintJob =
  | { readonly kind: 'form'; readonly print: FormPrint }
  | { readonly kind: 'receipt'; readonly print: ReceiptPrint };

/** Makes PDFs with fonts that are opened once. */
export class Renderer {
  readonly #files: readonly [FontFile, ...FontFile[]];
  readonly #glyphs: Glyphs;

  constructor([first, ...others]: readonly [FontSource, ...FontSource[]]) {
    this.#files = [openFont(first), ...others.map(openFont)];
    this.#glyphs = new Glyphs(this.#files);
  }

  async print(job: PrintJob): Promise<Printed> {
    const paper = new Paper(this.#glyphs, this.#files);
    if (job.kind === 'form') drawForm(paper, job.print);
    else drawReceipt(paper, job.print);
    const inexact = paper.inexact.map(codeOf);
    if (inexact.length > 0) paper.note(`表示が異なる文字: ${inexact.join('、')}`);
    const bytes = await paper.finish({ ...factsOf(job), at: timeOf(job) });
    return { bytes, inexact };
  }
}

const factsOf = ({ kind, print }: PrintJob) =>
  kind === 'form'
    ? { title: print.template.title.ja, language: 'ja' }
    : { title: print.title.ja, language: languageEntry(print.language).tag };

/** The day of the print, so that a print has no clock. */
const timeOf = ({ kind, print }: PrintJob): number =>
  Date.parse(kind === 'form' ? (print.submittedOn ?? '1970-01-01') : print.day);

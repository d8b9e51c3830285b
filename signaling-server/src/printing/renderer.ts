import { languageEntry, type Language } from '@madoguchi/domain';
import type { FormPrint, Printed, ReceiptPrint } from '../ports/procedureDocuments.ts';
import type { ReportDocument } from '../ports/reportDocuments.ts';
import { drawForm } from './drawForm.ts';
import { drawReceipt } from './drawReceipt.ts';
import { drawReport } from './drawReport.ts';
import { openFonts, type FontFiles, type FontSource } from './fontFile.ts';
import { codeOf, Glyphs } from './glyphs.ts';
import { Paper } from './paper.ts';

/** What is printed. */
export type PrintJob =
  | { readonly kind: 'form'; readonly print: FormPrint }
  | { readonly kind: 'receipt'; readonly print: ReceiptPrint }
  | { readonly kind: 'report'; readonly print: ReportDocument };

/** What is drawn on sheets of its own measures. */
type SheetJob = Exclude<PrintJob, { kind: 'report' }>;

/** Makes PDFs with fonts that are opened once. */
export class Renderer {
  readonly #files: FontFiles;
  readonly #glyphs: Glyphs;
  readonly #ofLanguage = new Map<Language, Glyphs>();

  constructor(fonts: readonly [FontSource, ...FontSource[]]) {
    this.#files = openFonts(fonts);
    this.#glyphs = new Glyphs(this.#files);
  }

  async print(job: PrintJob): Promise<Printed> {
    if (job.kind === 'report') return { bytes: await drawReport(job.print), inexact: [] };
    const paper = new Paper(this.#glyphs, this.#files);
    if (job.kind === 'form') drawForm(paper, job.print);
    else drawReceipt(paper, job.print, this.#glyphsOf(job.print.language));
    const inexact = paper.inexact.map(codeOf);
    if (inexact.length > 0) paper.note(`表示が異なる文字: ${inexact.join('、')}`);
    const bytes = await paper.finish({ ...factsOf(job), at: timeOf(job) });
    return { bytes, inexact };
  }

  /** What they know of characters is kept from print to print. */
  #glyphsOf(language: Language): Glyphs {
    const glyphs = this.#ofLanguage.get(language) ?? Glyphs.of(this.#files, language);
    this.#ofLanguage.set(language, glyphs);
    return glyphs;
  }
}

const factsOf = ({ kind, print }: SheetJob) =>
  kind === 'form'
    ? { title: print.template.title.ja, language: 'ja' }
    : { title: print.title.ja, language: languageEntry(print.language).tag };

/** The day of the print, so that a print has no clock. */
const timeOf = ({ kind, print }: SheetJob): number =>
  Date.parse(kind === 'form' ? (print.submittedOn ?? '1970-01-01') : print.day);

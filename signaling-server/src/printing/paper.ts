import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { EmbeddedFont } from './embeddedFont.ts';
import type { FontFile } from './fontFile.ts';
import type { Drawn, Glyphs } from './glyphs.ts';
import { points } from './measure.ts';
import { Sheet } from './sheet.ts';

/** What a viewer says of a PDF; nothing of it is about a person. */
export interface PaperFacts {
  readonly title: string;
  readonly language: string;
  /** Epoch milliseconds; the same print has the same time. */
  readonly at: number;
}

const A4 = { width: points(210), height: points(297) };
const PRODUCER = 'まちづくりオンライン窓口';

/** A PDF that is being drawn, sheet by sheet. The same drawing gives the same bytes. */
export class Paper {
  readonly glyphs: Glyphs;
  readonly #fonts: ReadonlyMap<FontFile, EmbeddedFont>;
  readonly #sheets: Sheet[] = [];
  readonly #inexact = new Set<string>();

  constructor(glyphs: Glyphs, files: readonly FontFile[]) {
    this.glyphs = glyphs;
    this.#fonts = new Map(files.map((file, at) => [file, new EmbeddedFont(file, letterOf(at))]));
  }

  addSheet(): Sheet {
    const sheet = new Sheet({
      height: A4.height,
      glyphs: this.glyphs,
      place: (drawn) => this.#place(drawn),
    });
    this.#sheets.push(sheet);
    return sheet;
  }

  /** Characters that were drawn otherwise than they were typed: no font has them, or not this variant. */
  get inexact(): readonly string[] {
    return [...this.#inexact];
  }

  /** A line below everything of the first sheet. */
  note(text: string): void {
    const [first] = this.#sheets;
    first?.words({ x: 15, y: 286, w: 180, h: 7, text, size: 7, wrap: true });
  }

  async finish({ title, language, at }: PaperFacts): Promise<Uint8Array> {
    const document = await PDFDocument.create({ updateMetadata: false });
    const { context } = document;
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setLanguage(language);
    document.setProducer(PRODUCER);
    document.setCreator(PRODUCER);
    document.setCreationDate(new Date(at));
    document.setModificationDate(new Date(at));
    const fonts: Record<string, PDFRef> = {};
    for (const each of this.#fonts.values()) {
      for (const [name, ref] of each.write(context)) fonts[name] = ref;
    }
    const resources = context.register(context.obj({ Font: fonts }));
    for (const sheet of this.#sheets) {
      const page = document.addPage([A4.width, A4.height]);
      page.node.set(PDFName.of('Resources'), resources);
      const content = context.register(context.flateStream(sheet.content()));
      page.node.set(PDFName.of('Contents'), content);
    }
    return document.save({ addDefaultPage: false, updateFieldAppearances: false });
  }

  #place(drawn: Drawn): ReturnType<EmbeddedFont['place']> {
    const font = this.#fonts.get(drawn.file);
    if (font === undefined) throw new RangeError('a glyph is of no font of this paper');
    if (!drawn.isExact) this.#inexact.add(drawn.text);
    return font.place(drawn);
  }
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

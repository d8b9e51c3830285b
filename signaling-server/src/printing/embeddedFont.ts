import { PDFHexString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Subset } from 'fontkit';
import type { FontFile } from './fontFile.ts';
import type { Drawn } from './glyphs.ts';

/** Where a glyph is in a PDF: the name of its font there, and its number in it. */
export interface Placed {
  readonly font: string;
  readonly cid: number;
}

/** A glyph of a subset, and what it is when the text is taken out again. */
interface Entry {
  readonly cid: number;
  readonly text: string;
  readonly width: number;
}

/**
 * The part of a font that one PDF uses. One glyph may stand for several texts (Ω and the sign of the ohm, 葛 and 葛 with
 * the selector of its usual shape); since a number of an embedded font gives back one text, the second
 * of them goes into another subset of the same font.
 */
export class EmbeddedFont {
  readonly #file: FontFile;
  readonly #label: string;
  readonly #layers: { readonly subset: Subset; readonly entries: Map<number, Entry> }[] = [];

  /** `label` is the letter by which the content of the PDF calls it. */
  constructor(file: FontFile, label: string) {
    this.#file = file;
    this.#label = label;
  }

  /** Takes a glyph in, if it is not there yet. */
  place({ glyph, text, width }: Drawn): Placed {
    const fits = ({ entries }: { entries: Map<number, Entry> }) =>
      (entries.get(glyph)?.text ?? text) === text;
    let index = this.#layers.findIndex(fits);
    if (index === -1) {
      index = this.#layers.push({ subset: this.#file.font.createSubset(), entries: new Map() }) - 1;
    }
    const layer = this.#layers[index];
    if (layer === undefined) throw new RangeError('there is no such subset');
    const entry = layer.entries.get(glyph) ?? { cid: layer.entries.size + 1, text, width };
    if (!layer.entries.has(glyph)) {
      layer.subset.includeGlyph(this.#file.font.getGlyph(glyph));
      layer.entries.set(glyph, entry);
    }
    return { font: `${this.#label}${String(index)}`, cid: entry.cid };
  }

  /** Writes the subsets, when everything is drawn: the objects of the fonts by their names. */
  write(context: PDFContext): readonly (readonly [name: string, ref: PDFRef])[] {
    return this.#layers.map(({ subset, entries }, index) => {
      const name = `${this.#label}${String(index)}`;
      const sorted = [...entries.values()];
      return [name, writeFont(context, { file: this.#file, subset, entries: sorted, name })];
    });
  }
}

interface Written {
  readonly file: FontFile;
  readonly subset: Subset;
  readonly entries: readonly Entry[];
  readonly name: string;
}

/** A composite font (ISO 32000-1, 9.7) whose numbers are those of the subset. */
function writeFont(context: PDFContext, written: Written): PDFRef {
  const { file, entries } = written;
  const baseFont = `${tagOf(written.name)}+${file.name}`;
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: file.isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: {
        Registry: PDFHexString.of(hexOf('Adobe')),
        Ordering: PDFHexString.of(hexOf('Identity')),
        Supplement: 0,
      },
      FontDescriptor: writeDescriptor(context, written, baseFont),
      DW: 1000,
      W: [1, entries.map(({ width }) => width)],
      ...(file.isCff ? {} : { CIDToGIDMap: 'Identity' }),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(entries))),
    }),
  );
}

function writeDescriptor(context: PDFContext, { file, subset }: Written, name: string): PDFRef {
  const { font, isCff } = file;
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const { minX, minY, maxX, maxY } = font.bbox;
  const program = context.flateStream(
    subset.encode(),
    isCff ? { Subtype: 'CIDFontType0C' } : undefined,
  );
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [minX, minY, maxX, maxY].map(thousandths),
      ItalicAngle: 0,
      Ascent: thousandths(font.ascent),
      Descent: thousandths(font.descent),
      CapHeight: thousandths(font.capHeight || font.ascent),
      StemV: 80,
      [isCff ? 'FontFile3' : 'FontFile2']: context.register(program),
    }),
  );
}

/** It has characters outside of the Latin set (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

/** Six capital letters before the name say that it is a subset; the same for the same place in the same print. */
const tagOf = (name: string): string =>
  Array.from(name.padEnd(6, '0'), (each) =>
    String.fromCharCode(65 + (each.charCodeAt(0) % 26)),
  ).join('');

const hexOf = (ascii: string): string => Buffer.from(ascii, 'latin1').toString('hex');

const MAX_BLOCK = 100;

/** What each number is in Unicode, a selector and a mark included. */
function toUnicode(entries: readonly Entry[]): string {
  const lines = entries.map(({ cid, text }) => `<${hex16(cid)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += MAX_BLOCK) {
    const block = lines.slice(at, at + MAX_BLOCK);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

export const hex16 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_each, at) => hex16(text.charCodeAt(at))).join('');

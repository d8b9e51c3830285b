import type { Language } from '@madoguchi/domain';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { z } from 'zod';
import { Variations } from './variations.ts';

/** A font as it lies on this machine. */
export interface FontSource {
  readonly path: string;
  /** Of a collection the font that is meant. */
  readonly name: string;
  /** The language whose own shapes of characters it has; of others it has none. */
  readonly language?: Language;
}

/** A font that is open, and the glyphs of its variants. */
export interface FontFile {
  readonly name: string;
  readonly language: Language | null;
  readonly font: Font;
  readonly variations: Variations;
  /** Whether its outlines are PostScript's (`CFF`), which a PDF embeds in another way. */
  readonly isCff: boolean;
}

/** Where fontkit has found the tables; it is in no declaration. */
const inside = z.object({
  directory: z.object({
    tables: z.record(z.string(), z.object({ offset: z.int(), length: z.int() })),
  }),
});

/** A table without subtables. */
const NO_VARIANTS = new DataView(new ArrayBuffer(4));

/** Opens fonts, each file once. Throws when one is not there, is no font, or is not the one that is meant. */
export function openFonts([first, ...others]: FontSources): FontFiles {
  const files = new Map<string, Buffer>();
  const open = (source: FontSource): FontFile => {
    const bytes = files.get(source.path) ?? readFileSync(source.path);
    files.set(source.path, bytes);
    return openFont(source, bytes);
  };
  return [open(first), ...others.map(open)];
}

type FontSources = readonly [FontSource, ...FontSource[]];
export type FontFiles = readonly [FontFile, ...FontFile[]];

function openFont({ path, name, language }: FontSource, bytes: Buffer): FontFile {
  const opened = create(bytes);
  const font = 'fonts' in opened ? opened.getFont(name) : opened;
  if (font?.postscriptName !== name) {
    throw new Error(`${path} is not the font ${name}`);
  }
  const { tables } = inside.parse(font).directory;
  const { cmap } = tables;
  if (cmap === undefined) throw new Error(`${path} has no characters`);
  // In a WOFF the tables are compressed; ours of that kind have no variants of ideographs.
  const isCompressed = bytes.toString('latin1', 0, 4) === 'wOFF';
  const view = new DataView(bytes.buffer, bytes.byteOffset + cmap.offset, cmap.length);
  const variations = new Variations(isCompressed ? NO_VARIANTS : view);
  return { name, language: language ?? null, font, variations, isCff: 'CFF ' in tables };
}

import { GETA, graphemesOf, type Language } from '@madoguchi/domain';
import type { FontFile, FontFiles } from './fontFile.ts';

/** How one character as people count them is drawn. */
export interface Drawn {
  /** What was typed, to the last selector: it is what the text of the PDF gives again. */
  readonly text: string;
  readonly file: FontFile;
  readonly glyph: number;
  /** Glyphs that lie over it: marks that no font has in one glyph with their letter. */
  readonly marks: readonly number[];
  /** Further glyphs of a syllable whose script puts several beside and over each other. */
  readonly parts: readonly Part[];
  /** Thousandths of the size. */
  readonly width: number;
  /** Whether it looks as it was typed: the shape of the variant is there, and so is the character. */
  readonly isExact: boolean;
}

/** A glyph of a syllable, and how far it stands from where the syllable begins, in thousandths of the size. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Scripts in which the glyphs of a syllable depend on each other, and stand in another order than they are typed. */
const SHAPED = /^\p{Script=Devanagari}/u;
const COMPOSED = /^\P{M}\p{M}+$/u;
/** U+FE0E and U+FE0F only choose between text and picture. */
const SELECTOR = /^[\u{FE00}-\u{FE0D}\u{E0100}-\u{E01EF}]$/u;
const IGNORED = /[\u{FE0E}\u{FE0F}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu;
const NO_GLYPH = GETA.codePointAt(0) ?? 0;

/** The fonts of a print in their order: a character comes from the first that has it. */
export class Glyphs {
  readonly #files: FontFiles;
  readonly #known = new Map<string, Drawn>();

  constructor(files: FontFiles) {
    this.#files = files;
  }

  /** The same fonts for words of a language: those with its own shapes of characters come first. */
  static of(files: FontFiles, language: Language): Glyphs {
    const own = files.filter((file) => file.language === language);
    const [first = files[0], ...others] = [...own, ...files.filter((file) => !own.includes(file))];
    return new Glyphs([first, ...others]);
  }

  /** A text as it is drawn, character for character as people count them. */
  of(text: string): readonly Drawn[] {
    return graphemesOf(text).map((each) => this.#one(each));
  }

  #one(text: string): Drawn {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const drawn = this.#find(text);
    this.#known.set(text, drawn);
    return drawn;
  }

  #find(text: string): Drawn {
    return (SHAPED.test(text) ? this.#syllable(text) : null) ?? this.#single(text);
  }

  /** A syllable as the rules of its font have it; `null` where no font has the script. */
  #syllable(text: string): Drawn | null {
    const has = ({ font }: FontFile) => font.hasGlyphForCodePoint(text.codePointAt(0) ?? NO_GLYPH);
    const file = this.#files.find(has);
    if (file === undefined) return null;
    const { glyphs, positions } = file.font.layout(text);
    const scale = 1000 / file.font.unitsPerEm;
    let along = 0;
    const all = glyphs.map(({ id }, at): Part => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const part = { glyph: id, x: (along + xOffset) * scale, y: yOffset * scale };
      along += xAdvance;
      return part;
    });
    const [first, ...parts] = all;
    if (first === undefined) return null;
    return {
      ...{ text, file, parts, glyph: first.glyph, marks: [], width: along * scale },
      isExact: all.every(({ glyph }) => glyph !== 0),
    };
  }

  #single(text: string): Drawn {
    const plain = text.replaceAll(IGNORED, '');
    const composed = COMPOSED.test(plain) ? plain.normalize('NFC') : plain;
    const [base = ' ', ...rest] = Array.from(composed.replaceAll(/\p{Cc}/gu, ' '));
    const character = base.codePointAt(0) ?? NO_GLYPH;
    const [selector, ...others] = rest;
    if (selector !== undefined && SELECTOR.test(selector)) {
      return this.#variant(text, character, selector.codePointAt(0) ?? 0, others);
    }
    return this.#plain(text, character, rest, true);
  }

  #variant(text: string, character: number, selector: number, rest: readonly string[]): Drawn {
    for (const file of this.#files) {
      const glyph = file.variations.find(character, selector);
      if (glyph !== null) {
        const found = glyph === 'plain' ? file.font.glyphForCodePoint(character).id : glyph;
        return drawnFrom(text, file, found, rest, true);
      }
    }
    return this.#plain(text, character, rest, false);
  }

  #plain(text: string, character: number, rest: readonly string[], isExact: boolean): Drawn {
    const has = (file: FontFile) => file.font.hasGlyphForCodePoint(character);
    const wanted = rest.map((each) => each.codePointAt(0) ?? 0);
    const whole = this.#files.find(
      (file) => has(file) && wanted.every((each) => file.font.hasGlyphForCodePoint(each)),
    );
    const file = whole ?? this.#files.find(has);
    if (file !== undefined) {
      const glyph = file.font.glyphForCodePoint(character).id;
      return drawnFrom(text, file, glyph, rest, isExact);
    }
    const [first] = this.#files;
    return drawnFrom(text, first, first.font.glyphForCodePoint(NO_GLYPH).id, [], false);
  }
}

function drawnFrom(
  text: string,
  file: FontFile,
  glyph: number,
  rest: readonly string[],
  isExact: boolean,
): Drawn {
  const { font } = file;
  const marks = rest.map((each) => font.glyphForCodePoint(each.codePointAt(0) ?? 0).id);
  const width = (font.getGlyph(glyph).advanceWidth * 1000) / font.unitsPerEm;
  const drawable = marks.filter((mark) => mark !== 0);
  return {
    ...{ text, file, glyph, width, marks: drawable, parts: [] },
    isExact: isExact && drawable.length === marks.length,
  };
}

/** How a character that is not drawn as it was typed is called: U+20BB7, or U+845B U+E0100. */
export const codeOf = (text: string): string =>
  Array.from(text, (each) => `U+${hex(each.codePointAt(0) ?? 0)}`).join(' ');

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/**
 * Which glyph stands for a character with a variation selector (異体字, IVS). It is read from the font itself, subtable
 * format 14 of `cmap`: fontkit 2.0.4 looks among the glyphs of their own only when the character is also in the list
 * of those without one, and draws 葛󠄀 as 葛 otherwise.
 */
export class Variations {
  /** By selector and character; `null` says that the glyph of the character alone is the right one. */
  readonly #glyphs = new Map<number, Map<number, number | null>>();

  /** `cmap` is the whole table; a font without the subtable knows no variants. */
  constructor(cmap: DataView) {
    const count = cmap.getUint16(2);
    for (let at = 4; at < 4 + count * 8; at += 8) {
      const start = cmap.getUint32(at + 4);
      if (cmap.getUint16(start) === VARIATIONS_FORMAT) this.#read(cmap, start);
    }
  }

  /** The glyph, `'plain'` for that of the character alone, `null` when the font does not know this variant. */
  find(character: number, selector: number): number | 'plain' | null {
    const glyph = this.#glyphs.get(selector)?.get(character);
    return glyph === null ? 'plain' : (glyph ?? null);
  }

  #read(cmap: DataView, start: number): void {
    const count = cmap.getUint32(start + 6);
    for (let at = start + 10; at < start + 10 + count * 11; at += 11) {
      const glyphs = new Map<number, number | null>();
      this.#glyphs.set(uint24(cmap, at), glyphs);
      const [plain, own] = [cmap.getUint32(at + 3), cmap.getUint32(at + 7)];
      if (plain !== 0) readPlain(cmap, start + plain, glyphs);
      if (own !== 0) readOwn(cmap, start + own, glyphs);
    }
  }
}

const VARIATIONS_FORMAT = 14;

const uint24 = (view: DataView, at: number): number =>
  (view.getUint8(at) << 16) | view.getUint16(at + 1);

function readPlain(cmap: DataView, start: number, glyphs: Map<number, number | null>): void {
  const end = start + 4 + cmap.getUint32(start) * 4;
  for (let at = start + 4; at < end; at += 4) {
    const first = uint24(cmap, at);
    const more = cmap.getUint8(at + 3);
    for (let each = first; each <= first + more; each += 1) glyphs.set(each, null);
  }
}

function readOwn(cmap: DataView, start: number, glyphs: Map<number, number | null>): void {
  const end = start + 4 + cmap.getUint32(start) * 5;
  for (let at = start + 4; at < end; at += 5) glyphs.set(uint24(cmap, at), cmap.getUint16(at + 3));
}

/** Numbers and words in the header of a file. A place beyond its end reads as zero, so that a cut file is no fault. */
export class ByteReader {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#bytes.length;
  }

  uint8(at: number): number {
    return this.#bytes[at] ?? 0;
  }

  uint16(at: number): number {
    return this.uint8(at) * 0x100 + this.uint8(at + 1);
  }

  uint32(at: number): number {
    return this.uint16(at) * 0x1_00_00 + this.uint16(at + 2);
  }

  uint16LittleEndian(at: number): number {
    return this.uint8(at) + this.uint8(at + 1) * 0x100;
  }

  uint24LittleEndian(at: number): number {
    return this.uint16LittleEndian(at) + this.uint8(at + 2) * 0x1_00_00;
  }

  uint32LittleEndian(at: number): number {
    return this.uint16LittleEndian(at) + this.uint16LittleEndian(at + 2) * 0x1_00_00;
  }

  /** Whether exactly these bytes lie at this place. */
  has(at: number, expected: readonly number[]): boolean {
    return at >= 0 && expected.every((byte, n) => this.#bytes[at + n] === byte);
  }

  /** Characters of ASCII. */
  text(at: number, length: number): string {
    return String.fromCodePoint(...this.#bytes.subarray(at, at + length));
  }
}

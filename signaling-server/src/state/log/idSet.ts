/** Ids make one number each: 52 bits of them, enough that two of a million alike are unlikely. */
function numberOf(id: string): number {
  let [high, low] = [0x9e37_79b9, 0x85eb_ca6b];
  for (let n = 0; n < id.length; n += 1) {
    const code = id.charCodeAt(n);
    high = Math.imul(high ^ code, 0x0100_0193);
    low = Math.imul(low ^ code, 0x01b3_5a2d) + ((high >>> 13) | 0);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0) + 1;
}

/**
 * Which ids may be known, in 16 bytes each: a hash table of numbers with open addressing. It never
 * misses an id that was added; one that was not may seem to be there, which costs a look-up.
 */
export class IdSet {
  #slots = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  mayHave(id: string): boolean {
    const number = numberOf(id);
    return this.#slots[this.#slotOf(number)] === number;
  }

  add(id: string): void {
    this.#addNumber(numberOf(id));
    if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  #addNumber(number: number): void {
    const slot = this.#slotOf(number);
    if (this.#slots[slot] === number) return;
    this.#slots[slot] = number;
    this.#size += 1;
  }

  /** The slot where a number is, or where it would be. */
  #slotOf(number: number): number {
    const mask = this.#slots.length - 1;
    let slot = number % (mask + 1);
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const numbers = this.#slots;
    this.#slots = new Float64Array(numbers.length * 2);
    this.#size = 0;
    for (const number of numbers) if (number !== 0) this.#addNumber(number);
  }
}

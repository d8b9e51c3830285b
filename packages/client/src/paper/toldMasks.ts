import type { Box, Mask } from '@madoguchi/protocol';

/** What follows from what the others say of masks. */
interface Told {
  /** Masks that the other end has made, or made larger. */
  readonly enlarged: readonly Pick<Mask, 'id' | 'box'>[];
  /** Masks that nobody is told of any more: the server has begun anew. */
  readonly lost: readonly Pick<Mask, 'id' | 'box'>[];
}

/** Tells what the other end does to masks from what comes back of the own doing. */
export class ToldMasks {
  /** What was said last of each mask, here or there. */
  readonly #known = new Map<string, string>();

  /** It is put here, and said so. */
  put(id: string, box: Box): void {
    this.#known.set(id, textOf(box));
  }

  /** It is taken away here. */
  remove(id: string): void {
    this.#known.delete(id);
  }

  clear(): void {
    this.#known.clear();
  }

  read(masks: readonly Mask[], mine: readonly Pick<Mask, 'id' | 'box'>[]): Told {
    const enlarged = masks.filter(({ id, box }) => this.#known.get(id) !== textOf(box));
    for (const { id, box } of enlarged) this.put(id, box);
    const lost = mine.filter(
      ({ id }) => this.#known.has(id) && !masks.some((each) => each.id === id),
    );
    // Each is said again once: a list that is full takes none.
    for (const { id } of lost) this.remove(id);
    return { enlarged, lost };
  }
}

const textOf = ({ x, y, width, height }: Box): string => [x, y, width, height].join(' ');

import type { AnyKind } from './kind.ts';

/** Every kind of record there is, by name. */
export class KindRegistry {
  readonly #byName: ReadonlyMap<string, AnyKind>;

  constructor(kinds: readonly AnyKind[]) {
    this.#byName = new Map(kinds.map((kind) => [kind.name, kind]));
    if (this.#byName.size !== kinds.length) throw new Error('two kinds of record share a name');
  }

  all(): IterableIterator<AnyKind> {
    return this.#byName.values();
  }

  /** A kind by its name, or `null` for a name that nobody registered. */
  find(name: string): AnyKind | null {
    return this.#byName.get(name) ?? null;
  }

  /** A kind by the name that an entry of a catalogue gives; throws for a name that nobody registered. */
  named(name: string): AnyKind {
    const kind = this.find(name);
    if (kind === null) throw new Error(`no kind of record is called ${name}`);
    return kind;
  }
}

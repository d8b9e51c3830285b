/** What a record that has ended is found by. */
export interface SearchEntry {
  /** The name of its kind, and its id. */
  readonly kind: string;
  readonly id: string;
  /** Epoch milliseconds of what it began with. */
  readonly at: number;
  /** Short words of letters and digits, each once: its kind, places, people, topic and what came of it. */
  readonly marks: readonly string[];
  /** What was written, as `searchedText` makes it. */
  readonly text: string;
}

/** Enters into the index what has ended, in the unit of work in which it does. */
export interface SearchStore {
  /** `isThere`: an entry of this record may be there already, and gives way. */
  enter(entry: SearchEntry, isThere: boolean): void;
  /** Takes out the entry of a record that is erased. */
  leave(kind: string, id: string): void;
}

/** What is looked for. */
export interface SearchQuestion {
  /** Of each group at least one mark is on the entry; an empty group is on none. */
  readonly marks: readonly (readonly string[])[];
  /** As `searchedWords` makes them; each of them occurs in the text. */
  readonly words: readonly string[];
  /** Epoch milliseconds: `at` from this instant until before that one. */
  readonly since: number;
  readonly before: number;
  /** The place of an entry after which the answer goes on; `null` for the newest. */
  readonly after: number | null;
  readonly limit: number;
}

/** An entry that was found. */
export interface FoundEntry {
  readonly kind: string;
  readonly id: string;
  /** Its place: what was entered last is first. */
  readonly place: number;
}

/** Finds what has ended. */
export interface SearchIndex {
  /** Those entered last first, at most `limit`. */
  search(question: SearchQuestion): Promise<readonly FoundEntry[]>;
  /**
   * Takes entries into the index that were written and are not in it yet, at most `limit`; `false` when none are left.
   * Searching does it by itself for a few.
   */
  indexEntries(limit: number): Promise<boolean>;
}

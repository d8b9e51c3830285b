import {
  firstCharacters,
  isSameName,
  groupedPhone,
  readPhone,
  TEXTS,
  textProblem,
  tidyText,
  type TextProblem,
} from '@madoguchi/domain';
import type { ImportReport } from '@madoguchi/protocol';

export type Problem = ImportReport['problems'][number];

/** So much of a wrong cell is repeated in the report. */
const SHOWN_CHARACTERS = 40;

/** Notes what is wrong with a cell; the value is cut. */
export const problemAt = (
  line: number,
  column: string | null,
  problem: Problem['problem'],
  value = '',
): Problem => ({
  line,
  column,
  problem,
  value: firstCharacters(value, SHOWN_CHARACTERS),
});

/** Reads the cells of one row and notes everything that is wrong with them. */
export class RowReader {
  readonly #line: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #stored: ReadonlyMap<string, string>;
  readonly problems: Problem[] = [];

  /** `stored` are the cells of the unit as it is; what is not changed is not judged either. */
  constructor(
    line: number,
    cells: ReadonlyMap<string, string>,
    stored: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#line = line;
    this.#cells = cells;
    this.#stored = stored;
  }

  /** The line on which the row begins. */
  get line(): number {
    return this.#line;
  }

  /** Notes a problem of a cell; a column that the file does not have was noted before. */
  note(column: string, problem: Problem['problem']): void {
    if (!this.#cells.has(column)) return;
    this.problems.push(problemAt(this.#line, column, problem, this.text(column)));
  }

  /** Whether the file has this column. */
  has(column: string): boolean {
    return this.#cells.has(column);
  }

  /** The cell as it stands. */
  text(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** A name; what is no name is noted. */
  name(column: string): string {
    const text = this.text(column);
    if (text === '') this.note(column, 'empty');
    return this.#checked(column, text);
  }

  /** A name that may be left out. */
  optionalName(column: string): string | undefined {
    const text = this.text(column);
    return text === '' ? undefined : this.#checked(column, text);
  }

  /**
   * A telephone number, however it is written; `null` when the cell is empty, or it is none. `before` is
   * the present one, which stays as it is when it is not changed.
   */
  phone(column: string, before: string | null): string | null {
    const text = this.text(column);
    if (text === '') return null;
    if (before !== null && groupedPhone(before) === text) return before;
    const read = readPhone(text);
    if (read.ok) return read.phone;
    if (read.nearest === null) this.note(column, 'notAPhone');
    else this.problems.push(problemAt(this.#line, column, 'nearlyAPhone', read.nearest));
    return null;
  }

  /** One of some words; `null` when it is none of them. */
  choice<T>(column: string, choices: ReadonlyMap<string, T>): T | null {
    const found = choices.get(this.text(column).normalize('NFKC')) ?? null;
    if (found === null) {
      this.note(column, this.text(column) === '' ? 'empty' : 'notAChoice');
    }
    return found;
  }

  /** The id of the unit with this name; `null` when the cell is empty or there is no such unit. */
  reference<U extends { readonly id: string }>(
    column: string,
    units: readonly U[],
    nameOf: (unit: U) => string,
  ): string | null {
    const text = this.text(column);
    if (text === '') return null;
    const found = units.find((unit) => isSameName(nameOf(unit), text));
    if (found === undefined) this.note(column, 'unknownReference');
    return found?.id ?? null;
  }

  /** A name, as it is stored where it is the same; what is wrong with another one is noted. */
  #checked(column: string, text: string): string {
    const stored = this.#stored.get(column);
    if (stored !== undefined && tidyText('name', stored) === text) return stored;
    const problem = textProblem(text, TEXTS.unitName);
    if (problem !== null && text !== '') this.note(column, CELL_PROBLEMS[problem]);
    return tidyText('name', text);
  }
}

const CELL_PROBLEMS = {
  broken: 'notText',
  newline: 'newline',
  hidden: 'hidden',
  empty: 'hidden',
  tooLong: 'tooLong',
} as const satisfies Record<TextProblem, Problem['problem']>;

/** The word that stands in a file for a value: what `RowReader.choice` reads. */
export const wordFor = <T>(words: ReadonlyMap<string, T>, value: T): string =>
  [...words].find(([, each]) => each === value)?.[0] ?? '';

import { phoneOf } from '@madoguchi/domain';
import type { ImportReport } from '@madoguchi/protocol';
import { unitName } from '@madoguchi/protocol';
import { sameName } from '../units.ts';

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
  value: Array.from(value).slice(0, SHOWN_CHARACTERS).join(''),
});

/** Reads the cells of one row and notes everything that is wrong with them. */
export class RowReader {
  readonly #line: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly problems: Problem[] = [];

  constructor(line: number, cells: ReadonlyMap<string, string>) {
    this.#line = line;
    this.#cells = cells;
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
    else this.#checkLine(column, text);
    return text;
  }

  /** A name that may be left out. */
  optionalName(column: string): string | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    this.#checkLine(column, text);
    return text;
  }

  /** A telephone number, however it is written; `null` when the cell is empty, or it is none. */
  phone(column: string): string | null {
    const text = this.text(column);
    if (text === '') return null;
    const phone = phoneOf(text);
    if (phone === null) this.note(column, 'notAPhone');
    return phone;
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
    const found = units.find((unit) => sameName(nameOf(unit), text));
    if (found === undefined) this.note(column, 'unknownReference');
    return found?.id ?? null;
  }

  #checkLine(column: string, text: string): void {
    if (unitName.safeParse(text).success) return;
    const short = unitName.safeParse(Array.from(text).slice(0, SHOWN_CHARACTERS).join('')).success;
    this.note(column, short ? 'tooLong' : 'notText');
  }
}

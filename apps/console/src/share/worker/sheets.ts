import type { SheetPicture } from '../fileMessages.ts';

/** The sheets of an open file. */
export interface Sheets {
  readonly count: number;
  /** From 1. */
  sheet(number: number): Promise<SheetPicture>;
}

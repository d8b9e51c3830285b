import type { DatabaseName } from './database/place.ts';

/** What a fault brought to light: one line of JSON. */
export interface FaultResult {
  readonly fault: string;
  /** Told by those that can be run on more than one. */
  readonly database?: DatabaseName;
  /** How often it was tried. */
  readonly runs: number;
  /** How often something happened that must not. */
  readonly violations: number;
  readonly figures: Readonly<Record<string, number>>;
  /** Whether everything held that must hold; violations never do. */
  readonly met: boolean;
}

/**
 * A fault that the system has to withstand. `faults/NAME.ts` exports it as `fault`; the command line
 * runs it in full size, a test of `tests/integration/faults` runs the same code in a small one.
 */
export interface Fault {
  /** Runs of the full size. */
  readonly runs: number;
  /** Where it can be run; on SQLite alone when nothing is said. */
  readonly databases?: readonly DatabaseName[];
  run(runs: number, database?: DatabaseName): Promise<FaultResult>;
}

/** Prints the one JSON line of a fault; nothing else of it goes to standard output. */
export function printResult(result: FaultResult): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** Tells a waiting human how far a fault is. */
export function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}

import { disturbedAbove } from './processes.ts';
import { fourDigits, median, summarise } from './stats.ts';

/** One round: both sides measured one right after the other. */
export interface Pair<T> {
  readonly ours: T;
  readonly reference: T;
  /** Share (0–1) of the machine that others used during the round. */
  readonly foreignCpu: number;
}

export interface PairedRun<T> {
  /** Rounds that count. */
  readonly pairs: readonly Pair<T>[];
  /** Rounds thrown away because others used the machine. */
  readonly disturbed: number;
}

/** A bound on a figure: at most `max`, or at least `min`. */
type Bound = { readonly max: number } | { readonly min: number };

/** A further figure that must hold besides the ratio, e.g. p99 of 100 calls on one page. */
interface Condition {
  readonly name: string;
  readonly value: number;
  readonly bound: Bound;
}

export interface BenchResult<T> {
  readonly bench: string;
  readonly unit: string;
  readonly referenceName: string;
  readonly run: PairedRun<T>;
  /** The figure of a measurement that is compared. */
  readonly value: (measured: T) => number;
  /** Bound on the median over pairs of ours ÷ reference; without one the bench only reports. */
  readonly goal?: Bound;
  readonly conditions?: readonly Condition[];
  /** Fewer undisturbed rounds than this never meet the goal. */
  readonly minimumPairs?: number;
  /** Anything else worth keeping in the line. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

const holds = (value: number, bound: Bound): boolean =>
  'max' in bound ? value <= bound.max : value >= bound.min;

const inWords = (name: string, bound: Bound): string =>
  'max' in bound ? `${name} <= ${String(bound.max)}` : `${name} >= ${String(bound.min)}`;

function figures(values: readonly number[]): { median: number; p95: number; max: number } {
  const { median: middle, p95, max } = summarise(values);
  return { median: fourDigits(middle), p95: fourDigits(p95), max: fourDigits(max) };
}

/** Median of a figure over the rounds that count; throws when there is none. */
export function medianOverPairs<T>(run: PairedRun<T>, of: (pair: Pair<T>) => number): number {
  if (run.pairs.length === 0) {
    throw new Error('others used the machine in every round; nothing to report');
  }
  return median(run.pairs.map(of));
}

/** The line of a bench as an object; throws when no round was left undisturbed. */
export function benchReport<T>(result: BenchResult<T>): Record<string, unknown> {
  const { run, value, goal, conditions = [], minimumPairs = 7 } = result;
  const ratio = medianOverPairs(run, (pair) => value(pair.ours) / value(pair.reference));
  const ours = run.pairs.map((pair) => value(pair.ours));
  const reference = run.pairs.map((pair) => value(pair.reference));
  const foreign = run.pairs.map((pair) => pair.foreignCpu);
  const undisturbed = foreign.filter((share) => share <= disturbedAbove);
  const bounds = [
    ...(goal === undefined ? [] : [{ name: 'ratio', value: ratio, bound: goal }]),
    ...conditions,
  ];
  return {
    bench: result.bench,
    unit: result.unit,
    n: run.pairs.length,
    ours: figures(ours),
    reference: { name: result.referenceName, ...figures(reference) },
    ratio: fourDigits(ratio),
    goal: bounds.map(({ name, bound }) => inWords(name, bound)).join('; ') || 'reported only',
    met:
      undisturbed.length >= minimumPairs &&
      bounds.every(({ value: figure, bound }) => holds(figure, bound)),
    foreignCpu: {
      median: fourDigits(median(foreign)),
      max: fourDigits(Math.max(...foreign)),
      dropped: run.disturbed,
    },
    ...Object.fromEntries(
      conditions.map((condition) => [condition.name, fourDigits(condition.value)]),
    ),
    ...result.extra,
  };
}

/** Prints the one JSON line of a bench; nothing else of a bench goes to standard output. */
export function printReport<T>(result: BenchResult<T>): void {
  process.stdout.write(`${JSON.stringify(benchReport(result))}\n`);
}

/** Tells a waiting human how far a bench is. */
export function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}

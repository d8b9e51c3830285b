/** The figures that a bench reports of a row of measurements, in the unit of the row. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * The value below which the fraction `q` (0–1) of the row lies, linear between neighbours.
 * Throws a RangeError for an empty row: a bench without a figure must not look like a fast one.
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('no values to summarise');
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, q));
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle of a row. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Median, p95, p99 and maximum of a row. */
export function summarise(values: readonly number[]): Summary {
  return {
    median: median(values),
    p95: p95Of(values),
    p99: quantile(values, 0.99),
    max: quantile(values, 1),
  };
}

/** The value that 95 of 100 of a row stay below. */
export const p95Of = (values: readonly number[]): number => quantile(values, 0.95);

/** A figure as reports show it: four digits. */
export const fourDigits = (value: number): number => Number(value.toPrecision(4));

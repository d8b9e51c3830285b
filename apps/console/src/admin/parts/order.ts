/** Which column a table is sorted by, and which way. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The order after a click on a header: ascending, with the next click descending. */
export function nextOrder(order: Order | null, column: string): Order {
  return { column, descending: order?.column === column && !order.descending };
}

type Comparable = string | number;

const collator = new Intl.Collator('ja', { numeric: true });

/** Rows in an order; equal ones keep their places, so that sorting twice sorts by both. */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Comparable,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(valueOf(a), valueOf(b)));
}

function compare(a: Comparable, b: Comparable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

import { FEWEST_TOLD } from '../smallNumbers.ts';

/** Counts by row and column, e.g. centers and how visits ended there. */
export type Cells = readonly (readonly number[])[];

/** A table that may leave the house: `null` where a count is withheld. */
export interface PublicTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * One count of the table, a total included. Every count stands in two sums, one as a part and one as the whole or in
 * another direction, so that the counts are arcs of a network whose sums are its nodes: a change of counts that leaves all
 * sums right goes round in a circle.
 */
interface Arc {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  isHidden: boolean;
}

/**
 * Withholds small counts (1 to 4) and as many others as it takes that nobody can work out one of them from the rest: for
 * each withheld count there is another table of whole numbers with the same published counts in which it differs. Zeros are
 * told where it goes. After Fischetti and Salazar (2001), with the cheapest circle for each count in turn instead of the best of all.
 */
export function publicTable(cells: Cells): PublicTable {
  const network = networkOf(cells);
  for (const arc of network.arcs) arc.isHidden = arc.value > 0 && arc.value < FEWEST_TOLD;
  for (let open = firstOpen(network); open !== null; open = firstOpen(network)) {
    // A table has a circle through each of its counts; one more count of it is withheld each time.
    for (const arc of cheapestCircle(network, open)) arc.isHidden = true;
  }
  const shown = ({ isHidden, value }: Arc): number | null => (isHidden ? null : value);
  return {
    cells: network.inner.map((row) => row.map(shown)),
    rowTotals: network.rowTotals.map(shown),
    columnTotals: network.columnTotals.map(shown),
    total: shown(network.total),
  };
}

interface Network {
  readonly inner: readonly (readonly Arc[])[];
  readonly rowTotals: readonly Arc[];
  readonly columnTotals: readonly Arc[];
  readonly total: Arc;
  readonly arcs: readonly Arc[];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

function networkOf(cells: Cells): Network {
  const row = (n: number): string => `row ${String(n)}`;
  const column = (n: number): string => `column ${String(n)}`;
  const arc = (from: string, to: string, value: number): Arc => ({
    ...{ from, to, value, isHidden: false },
  });
  const inner = cells.map((counts, r) => counts.map((count, c) => arc(column(c), row(r), count)));
  const rowTotals = cells.map((counts, r) => arc(row(r), 'rows', sum(counts)));
  const columnTotals = (cells[0] ?? []).map((_, c) =>
    arc('columns', column(c), sum(cells.map((counts) => counts[c] ?? 0))),
  );
  const total = arc('rows', 'columns', sum(cells.map(sum)));
  return {
    ...{ inner, rowTotals, columnTotals, total },
    arcs: [...inner.flat(), ...rowTotals, ...columnTotals, total],
  };
}

/** A way to change a count by one: up along its arc, down against it, which no count below one can. */
interface Move {
  readonly arc: Arc;
  readonly from: string;
  readonly to: string;
}

const movesOf = (arcs: readonly Arc[]): readonly Move[] =>
  arcs.flatMap((arc) => [
    { arc, from: arc.from, to: arc.to },
    ...(arc.value > 0 ? [{ arc, from: arc.to, to: arc.from }] : []),
  ]);

/** A withheld count that the others still tell; `null` when there is none. */
function firstOpen({ arcs }: Network): Arc | null {
  const hidden = arcs.filter(({ isHidden }) => isHidden);
  return hidden.find((arc) => circleOf(hidden, arc) === null) ?? null;
}

function cheapestCircle({ arcs }: Network, open: Arc): readonly Arc[] {
  const circle = circleOf(arcs, open);
  if (circle === null) throw new Error('a table has a circle through each of its counts');
  return circle;
}

/** The other counts of the cheapest circle through one, up or down; what is withheld already costs nothing. */
function circleOf(arcs: readonly Arc[], of: Arc): readonly Arc[] | null {
  const moves = movesOf(arcs.filter((arc) => arc !== of));
  const up = cheapestWay(moves, of.to, of.from);
  const down = of.value > 0 ? cheapestWay(moves, of.from, of.to) : null;
  if (up === null || down === null) return (up ?? down)?.arcs ?? null;
  return (up.cost <= down.cost ? up : down).arcs;
}

interface Way {
  readonly cost: number;
  readonly arcs: readonly Arc[];
}

/** Bellman and Ford: the table of a year has a few hundred counts. */
function cheapestWay(moves: readonly Move[], from: string, to: string): Way | null {
  const best = new Map<string, Way>([[from, { cost: 0, arcs: [] }]]);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const { arc, from: start, to: end } of moves) {
      const before = best.get(start);
      if (before === undefined) continue;
      const cost = before.cost + costOf(arc);
      if (cost >= (best.get(end)?.cost ?? Infinity)) continue;
      best.set(end, { cost, arcs: [...before.arcs, arc] });
      isBetter = true;
    }
  }
  return best.get(to) ?? null;
}

/** A zero is withheld only where nothing else helps. */
const COST_OF_ZERO = 1_000_000;

/** Small counts are withheld before large ones. */
function costOf({ isHidden, value }: Arc): number {
  if (isHidden) return 0;
  return value === 0 ? COST_OF_ZERO : value;
}

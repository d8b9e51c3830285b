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
 * Withholds small counts (1 to 4) and as many others as it takes that nobody can work out what they are, whoever knows that a
 * zero is always told: as far as the published counts go, each small one could be anything from one to five, and each other one
 * that is withheld at least one more number than it is. (The whole of some that are withheld is at least as large as they are many.)
 * After Fischetti and Salazar (2001), with the cheapest changes for each count in turn instead of the best of all.
 */
export function publicTable(cells: Cells): PublicTable {
  const network = networkOf(cells);
  const small = network.arcs.filter(({ value }) => value > 0 && value < FEWEST_TOLD);
  for (const arc of small) arc.isHidden = true;
  for (const arc of small) {
    for (const aim of [1, FEWEST_TOLD]) {
      for (const other of changedWith(network.arcs, arc, aim)) other.isHidden = true;
    }
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

/** A way to change a count: up along its arc, down against it until it is one. A zero is told, and cannot change. */
interface Move {
  readonly arc: Arc;
  readonly by: 1 | -1;
  /** How far it can go. */
  readonly room: number;
  /** Nothing for what is withheld already; else small counts are withheld before large ones. */
  readonly cost: number;
}

/**
 * The other counts that are not what they are when one becomes another number and all sums stay right, chosen so that few and
 * small ones have to be withheld; it goes towards `aim` as far as it can.
 */
function changedWith(arcs: readonly Arc[], of: Arc, aim: number): readonly Arc[] {
  const others = arcs.filter((arc) => arc !== of && arc.value > 0);
  const change = new Map<Arc, number>();
  const isUp = aim > of.value;
  for (let left = Math.abs(aim - of.value); left > 0;) {
    const moves = others.flatMap((arc) => movesOf(arc, change.get(arc) ?? 0));
    const way = cheapestWay(moves, isUp ? of.to : of.from, isUp ? of.from : of.to);
    if (way === null) break;
    const step = Math.min(left, ...way.moves.map(({ room }) => room));
    for (const { arc, by } of way.moves) change.set(arc, (change.get(arc) ?? 0) + by * step);
    left -= step;
  }
  return [...change].filter(([, by]) => by !== 0).map(([arc]) => arc);
}

function movesOf(arc: Arc, change: number): readonly Move[] {
  const cost = arc.isHidden || change !== 0 ? 0 : arc.value;
  const room = arc.value + change - 1;
  const up: Move = { arc, by: 1, room: Infinity, cost };
  return room > 0 ? [up, { arc, by: -1, room, cost }] : [up];
}

interface Way {
  readonly cost: number;
  readonly moves: readonly Move[];
}

/** Bellman and Ford: the table of a year has a few hundred counts. */
function cheapestWay(moves: readonly Move[], from: string, to: string): Way | null {
  const best = new Map<string, Way>([[from, { cost: 0, moves: [] }]]);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const move of moves) {
      const { from: tail, to: head } = move.arc;
      const [start, end] = move.by === 1 ? [tail, head] : [head, tail];
      const before = best.get(start);
      if (before === undefined) continue;
      const cost = before.cost + move.cost;
      if (cost >= (best.get(end)?.cost ?? Infinity)) continue;
      best.set(end, { cost, moves: [...before.moves, move] });
      isBetter = true;
    }
  }
  return best.get(to) ?? null;
}

import highs from 'highs';
import type { Published, PublishedReport, PublishedTable } from './released.ts';

/** A number of everybody's knowledge, or the name of one that is withheld. */
type Term = number | string;

/** `sum of terms - of` compared with nothing. */
interface Fact {
  readonly sum: readonly Term[];
  readonly is: '=' | '<=' | '>=';
  readonly of: Term;
}

/** What is known without knowing what was withheld: the names of what was, and everything that holds of it. */
interface Knowledge {
  /** By table: one of those that are withheld there is small, or none would be. */
  readonly withheld: readonly (readonly string[])[];
  readonly facts: readonly Fact[];
}

const FEWEST = 5;
/** More than anything that is counted here. */
const MOST = 10_000;
const [SETTLED, UNSETTLED, COME_BACK, DROPPED] = [0, 1, 2, 5];

/** Names what is withheld in a table. */
function termsOf(
  name: string,
  { rows }: Pick<PublishedTable, 'rows'>,
): readonly (readonly Term[])[] {
  return rows.map(({ cells }, r) =>
    cells.map((count: Published, c) => count ?? `${name}r${String(r)}c${String(c)}`),
  );
}

const namesIn = (terms: readonly (readonly Term[])[]): readonly string[] =>
  terms.flat().filter((term) => typeof term === 'string');

/** Rows add up to the last column, columns to the last row. */
function sumsOf(terms: readonly (readonly Term[])[]): readonly Fact[] {
  const inner = terms.slice(0, -1);
  const across = terms.map((row): Fact => ({
    sum: row.slice(0, -1),
    is: '=',
    of: row.at(-1) ?? 0,
  }));
  const down = (terms.at(-1) ?? []).map((whole, c): Fact => ({
    sum: inner.map((row) => row[c] ?? 0),
    is: '=',
    of: whole,
  }));
  return [...across, ...down];
}

/** How visits ended, by center, with their sums: what everything else hangs on. */
export const knownOfEndings = (
  rows: PublishedTable['rows'],
): Knowledge & { totals: readonly Term[] } => {
  const terms = termsOf('e', { rows });
  return { withheld: [namesIn(terms)], facts: sumsOf(terms), totals: terms.at(-1) ?? [] };
};

/** Everything that a report says, and the rules by which it says it. */
export function knownOf({ tables, told }: PublishedReport): Knowledge {
  const endings = tables.find(({ caption }) => caption.startsWith('センターごと'));
  const rows = (endings?.rows ?? []).filter(({ head }) => !/^\d{4}年度の合計$/u.test(head));
  if (rows.length === 0) return { withheld: [], facts: [] };
  const known = knownOfEndings(rows);
  const total = known.totals.at(-1) ?? 0;
  const others = tables
    .filter((table) => table !== endings)
    .map((table, n) => knownOfList(`l${String(n)}`, table, known.totals, total));
  const at = (column: number): Term => known.totals[column] ?? 0;
  const talked = [SETTLED, UNSETTLED, COME_BACK, DROPPED].map(at);
  const atLeast = (count: number): Fact => ({ sum: talked, is: '>=', of: count });
  return {
    withheld: [...known.withheld, ...others.flatMap(({ withheld }) => withheld)],
    facts: [
      ...known.facts,
      ...others.flatMap(({ facts }) => facts),
      // Waits and minutes are told of so many answered visits, each of which ended in one of these ways.
      ...(told.half || told.minutes ? [atLeast(FEWEST)] : []),
      ...(told.nineInTen ? [atLeast(2 * FEWEST)] : []),
    ],
  };
}

function knownOfList(
  name: string,
  table: PublishedTable,
  totals: readonly Term[],
  total: Term,
): Knowledge {
  const parts = termsOf(name, table).map(([term = 0]) => term);
  const withheld = [namesIn([parts])];
  if (table.rows.at(-1)?.head !== '計') {
    // Each visit is in one language; whoever speaks Japanese is not listed. Supports are not bound to a whole.
    const isParts = table.caption.startsWith('日本語のほか');
    // An `x` of a list is small itself: nothing is withheld there beside another one.
    const small = parts
      .filter((part) => typeof part === 'string')
      .map((part): Fact => ({ sum: [part], is: '<=', of: FEWEST - 1 }));
    return { withheld, facts: isParts ? [...small, { sum: parts, is: '<=', of: total }] : small };
  }
  const whole = parts.at(-1) ?? 0;
  const sum: Fact = { sum: parts.slice(0, -1), is: '=', of: whole };
  const same = (of: Term): Fact => ({ sum: [whole], is: '=', of });
  if (table.caption.startsWith('月ごと')) return { withheld, facts: [sum, same(total)] };
  if (table.caption.startsWith('出直しの理由')) {
    return { withheld, facts: [sum, same(totals[COME_BACK] ?? 0)] };
  }
  return { withheld, facts: [sum] };
}

/** One fact as HiGHS reads it: what is withheld on the left, what is known on the right. */
function lineOf({ sum, is, of }: Fact, n: number): string | null {
  const weights = new Map<string, number>();
  let known = 0;
  for (const [term, sign] of [...sum.map((each) => [each, 1] as const), [of, -1] as const]) {
    if (typeof term === 'number') known += sign * term;
    else weights.set(term, (weights.get(term) ?? 0) + sign);
  }
  const left = [...weights].filter(([, by]) => by !== 0);
  if (left.length === 0) {
    const isSo = is === '=' ? known === 0 : is === '<=' ? known <= 0 : known >= 0;
    if (!isSo) throw new Error('what is published contradicts itself');
    return null;
  }
  const words = left.map(([name, by]) => `${by < 0 ? '-' : '+'} ${String(Math.abs(by))} ${name}`);
  return ` f${String(n)}: ${words.join(' ')} ${is} ${String(-known)}`;
}

/** The least and the most that a withheld count can be, as far as anybody can tell. */
export interface Interval {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

const solver = await highs();

/**
 * Every withheld count with what it can be: whole numbers from one on (a zero is told), all sums, and that at least one of those
 * that are withheld in a table is small. HiGHS answers exactly: each problem is of whole numbers.
 */
export function intervalsOf({ withheld, facts }: Knowledge): readonly Interval[] {
  const names = withheld.flat();
  if (names.length === 0) return [];
  const isSmall = (name: string): string => `s_${name}`;
  const lines = facts.flatMap((fact, n) => lineOf(fact, n) ?? []);
  const small = withheld
    .filter((table) => table.length > 0)
    .flatMap((table, t) => [
      ` t${String(t)}: ${table.map(isSmall).join(' + ')} >= 1`,
      ...table.map(
        (name) =>
          ` b_${name}: ${name} + ${String(MOST)} ${isSmall(name)} <= ${String(MOST + FEWEST - 1)}`,
      ),
    ]);
  const rest = [
    ...['subject to', ...lines, ...small, 'bounds'],
    ...names.map((name) => ` 1 <= ${name} <= ${String(MOST)}`),
    ...['general', ...names.map((name) => ` ${name}`)],
    ...['binary', ...names.map((name) => ` ${isSmall(name)}`), 'end'],
  ].join('\n');
  const bound = (way: 'minimize' | 'maximize', name: string): number => {
    const { Status, ObjectiveValue } = solver.solve(`${way}\n obj: ${name}\n${rest}\n`);
    if (Status !== 'Optimal') throw new Error(`the solver says ${Status}`);
    return Math.round(ObjectiveValue);
  };
  return names.map((name) => ({
    ...{ name, least: bound('minimize', name), most: bound('maximize', name) },
  }));
}

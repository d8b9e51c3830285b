import type { Compilable } from 'kysely';
import type { AccompanyingStatement } from '../ports/accompanyingStatement.ts';

/** A query as a statement that a unit of work takes along. */
export function accompanying(
  query: Compilable,
  refusals: Pick<AccompanyingStatement, 'whenUnchanged' | 'whenTaken'> = {},
): AccompanyingStatement {
  const { sql, parameters } = query.compile();
  return { sql, values: parameters, ...refusals };
}

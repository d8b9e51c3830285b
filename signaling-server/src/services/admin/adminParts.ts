import type { AuditFact, Caller } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { RightsChange, RightsChanges } from '../access/rightsChanges.ts';

/** What every part of the admin's room works with. */
export interface AdminParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly rights: RightsChanges;
}

/** The id under which the audit log names a whole list. */
export const WHOLE_LIST = 'all';

/** What an entry of the audit log says besides who and when. */
export type Remembered = Omit<AuditFact, keyof Caller>;

/**
 * Makes a change and its entry in the audit log in one unit of work. Then, when both are durable,
 * tells those who are connected. `work` returns what shall be remembered, or `null` when nothing
 * has changed.
 */
export async function changeRemembered(
  parts: AdminParts,
  caller: Caller,
  work: (stores: Stores, now: number) => Remembered | null,
  ...told: readonly RightsChange[]
): Promise<void> {
  const remembered = (stores: Stores, now: number) => [work(stores, now), null] as const;
  await madeRemembered(parts, caller, remembered, ...told);
}

/** The same for a change that makes something: it is handed over when it is durable. */
export async function madeRemembered<T>(
  { db, clock, rights }: AdminParts,
  caller: Caller,
  work: (stores: Stores, now: number) => readonly [Remembered | null, T],
  ...told: readonly RightsChange[]
): Promise<T> {
  const made = await db.write((stores) => {
    const now = clock.now();
    const [remembered, result] = work(stores, now);
    if (remembered !== null) stores.audit.append({ ...caller, ...remembered }, now);
    return result;
  });
  for (const change of told) rights.tell(change);
  return made;
}

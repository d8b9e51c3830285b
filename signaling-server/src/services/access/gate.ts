import { recordIn, type Guarded } from '@madoguchi/protocol';
import type { Access, Asker } from './access.ts';

/**
 * Asks the gate for one message of an event or one request of a route: for the right to its action and,
 * where the entry is about a record, for reach over that one. Refuses as `Access.check` and
 * `Access.checkOn` do. `data` has passed the schema of the entry.
 */
export function checkEntry(access: Access, caller: Asker, entry: Guarded, data: unknown): void {
  const record = recordIn(entry, data);
  if (record === null) access.check(caller, entry.action);
  else access.checkOn(caller, entry.action, record);
}

import { clientEvents, recordIn, routes, type Guarded, type Route } from '@madoguchi/protocol';
import type { KindRegistry } from '../records/registry.ts';
import type { Access, Asker } from './access.ts';

/**
 * Asks the gate for one message of an event or one request of a route: for the right to its action and,
 * where the entry is about a record, for reach over that one. Refuses as `Access.check` and
 * `Access.checkOn` do. `data` has passed the schema of the entry.
 */
export async function checkEntry(
  access: Access,
  caller: Asker,
  entry: Guarded,
  data: unknown,
): Promise<void> {
  const record = recordIn(entry, data);
  if (record === null) access.check(caller, entry.action);
  else await access.checkOn(caller, entry.action, record);
}

/** The same at once, where the record is known to be live and nobody may wait. */
export function checkLiveEntry(access: Access, caller: Asker, entry: Guarded, data: unknown): void {
  const record = recordIn(entry, data);
  if (record === null) access.check(caller, entry.action);
  else access.checkOnLive(caller, entry.action, record);
}

/** Ends a start at which an event or a route is about a kind of record that nobody registered. */
export function checkKinds(
  kinds: KindRegistry,
  entries: Iterable<Pick<Partial<Guarded>, 'about'>> = [
    ...Object.values(clientEvents),
    ...Object.values<Route>(routes),
  ],
): void {
  for (const { about } of entries) {
    if (typeof about === 'object' && about !== null) kinds.named(about.kind);
  }
}

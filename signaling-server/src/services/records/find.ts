import type { Database } from '../../ports/store.ts';
import type { StoredKind } from '../../state/storedKind.ts';

/** A store that finds its records by their ids. */
interface Finding<R> {
  get(id: string): R | null;
}

/** A record that is live, ended a short while ago, or lies in the archive; `null` for none. */
export async function findRecord<R, C>(
  db: Database,
  kind: StoredKind<R, Finding<R>, C>,
  id: string,
): Promise<R | null> {
  const live = db.read((stores) => stores.records<Finding<R>>(kind).get(id));
  if (live !== null) return live;
  const stored = await db.archive.find(kind.form, kind.form.keyCells(id));
  return stored && kind.form.fromRow(stored);
}

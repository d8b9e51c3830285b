import type { FindingStore, RecordKind } from './kind.ts';

/** Counts of one center and time, which are removed when they have been kept for long enough. */
interface Tally {
  readonly id: string;
  readonly centerId: string;
  readonly state: string;
}

interface TallyStore<T> extends FindingStore<T> {
  all(): readonly T[];
  put(tally: T): void;
  remove(id: string): void;
}

type Common =
  'open' | 'notThere' | 'outOfReach' | 'placeOf' | 'titleOf' | 'save' | 'audit' | 'concern';

/**
 * What kinds of counts have in common: they are of a center and of nobody there, no act of theirs is an entry of the log,
 * and what they count changes the screens itself, or is shown of the days before.
 */
export const tallied = <
  T extends Tally,
  E extends { readonly type: string },
  S extends TallyStore<T>,
>(): Pick<RecordKind<T, E, S>, Common> => ({
  open: (store) => store.all(),
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId, state }) => ({
    ...{ kioskId: '', centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: state === 'over',
  }),
  titleOf: (_stores, { id }) => id,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: () => undefined,
});

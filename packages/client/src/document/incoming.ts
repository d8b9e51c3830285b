import type { Check, DocumentEntry, LiveDocument, Resumed } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';

/** Operations as the type of their document knows them. Throws `INTERNAL` when one does not fit. */
export const entriesOf = <Operation>(
  { operation: check }: Pick<LiveDocument<unknown, Operation>, 'operation'>,
  entries: readonly DocumentEntry[],
): readonly DocumentEntry<Operation>[] =>
  entries.map((entry) => ({ ...entry, operation: checked(check, entry.operation) }));

/** The answer to `document.open` in the same way. */
export function resumedOf<State, Operation>(
  type: LiveDocument<State, Operation>,
  { epoch, by, taken, snapshot, entries }: EventAck<'document.open'>,
): Resumed<State, Operation> {
  return {
    ...{ epoch, by, taken, entries: entriesOf(type, entries) },
    snapshot:
      snapshot === null
        ? null
        : { state: checked(type.state, snapshot.state), sequence: snapshot.sequence },
  };
}

function checked<T>(check: Check<T>, value: unknown): T {
  const parsed = check.safeParse(value);
  if (!parsed.success) throw new AppError('INTERNAL');
  return parsed.data;
}

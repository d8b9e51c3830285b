import { SET_ASIDE_KINDS, SET_ASIDE_REASONS, SUPPORTS, type SetAside } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const body: z.ZodType<SetAside> = z.object({
  id: z.string(),
  state: z.enum(['set', 'removed']),
  of: z.object({ kind: z.enum(SET_ASIDE_KINDS), id: z.string() }),
  fromDay: z.string(),
  untilDay: z.string().nullable(),
  weekday: z.int().nullable(),
  from: z.int(),
  until: z.int(),
  support: z.enum(SUPPORTS).nullable(),
  reason: z.enum(SET_ASIDE_REASONS),
  byStaffId: z.string(),
  madeAt: z.int(),
});

/** Time that is set aside as rows. */
export const setAsideForm = recordForm<SetAside>('setAside', {
  schema: body,
  columns: ({ madeAt }) => ({ at: madeAt }),
  isLive: ({ state }) => state === 'set',
});

const keyOf = ({ kind, id }: SetAside['of']): string => `${kind} ${id}`;

/** By whose time it is. */
export const setAsideIndexes: readonly IndexSpec<SetAside>[] = [
  { name: 'of', keysOf: (each) => (each.state === 'set' ? [keyOf(each.of)] : []) },
];

/** Time that is set aside, as long as nobody has removed it. */
export class LiveSetAside {
  readonly #table: LiveTable<SetAside>;

  constructor(table: LiveTable<SetAside>) {
    this.#table = table;
  }

  get(id: string): SetAside | null {
    return this.#table.get(id);
  }

  open(): readonly SetAside[] {
    return this.#table.all();
  }

  /** Of one person, kiosk or desk. */
  of(kind: SetAside['of']['kind'], id: string): readonly SetAside[] {
    return this.#table.by('of', keyOf({ kind, id }));
  }

  put(aside: SetAside): void {
    this.#table.put(aside, undefined);
  }
}

import type { Handoff } from '@madoguchi/domain';
import type { HandoffStore } from '../../../ports/store.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { handoffBody } from './body.ts';

/** 引継ぎカード as rows. */
export const handoffForm: Form<Handoff> = {
  name: 'handoff',
  key: ['id'],
  columns: [
    ...['id', 'consultation_id', 'from_staff_id', 'from_desk_id', 'to_desk_id'],
    ...['due_day', 'sent_at', 'state'],
  ],
  hasBody: true,
  lists: [],
  live: [{ column: 'state', isNot: 'settled' }],
  references: {
    ...{ consultation_id: 'consultation', from_staff_id: 'staff' },
    ...{ from_desk_id: 'desk', to_desk_id: 'desk' },
  },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (h) => ({
    id: h.id,
    consultation_id: h.consultationId,
    from_staff_id: h.fromStaffId,
    from_desk_id: h.fromDeskId,
    to_desk_id: h.card.toDeskId,
    due_day: h.card.dueDay,
    sent_at: h.sentAt,
    state: h.state,
  }),
  fromRow: ({ row }) => parseBody(handoffBody, row),
  isLive: ({ state }) => state !== 'settled',
};

/** By what cards are found. */
export const handoffIndexes: readonly IndexSpec<Handoff>[] = [
  { name: 'consultation', keysOf: (h) => [h.consultationId] },
  { name: 'toDesk', keysOf: (h) => [h.card.toDeskId] },
  { name: 'fromDesk', keysOf: (h) => [h.fromDeskId] },
  { name: 'fromStaff', keysOf: (h) => [h.fromStaffId] },
];

/** 引継ぎカード that are not settled, in memory. */
export class LiveHandoffs implements HandoffStore {
  readonly #table: LiveTable<Handoff>;
  /** The list of the table that was put in order last, and how it is then. */
  #ordered: { readonly of: readonly Handoff[]; readonly list: readonly Handoff[] } | null = null;

  constructor(table: LiveTable<Handoff>) {
    this.#table = table;
  }

  get(id: string): Handoff | null {
    return this.#table.get(id);
  }

  put(handoff: Handoff): void {
    this.#table.put(handoff, undefined);
  }

  openOf(consultationId: string): Handoff[] {
    return this.#table.by('consultation', consultationId).filter(isOpen).toSorted(bySent);
  }

  openTo(deskIds: readonly string[]): Handoff[] {
    return this.#at('toDesk', deskIds).filter(isOpen).toSorted(byDue);
  }

  returnedTo(staffId: string, deskIds: readonly string[]): Handoff[] {
    const theirs = new Set([
      ...this.#table.by('fromStaff', staffId),
      ...this.#at('fromDesk', deskIds),
    ]);
    return [...theirs].filter(({ state }) => state === 'returned').toSorted(bySent);
  }

  /** The same list until a card changes. */
  open(): readonly Handoff[] {
    const all = this.#table.all();
    if (this.#ordered?.of !== all) this.#ordered = { of: all, list: all.toSorted(byDue) };
    return this.#ordered.list;
  }

  #at(index: string, deskIds: readonly string[]): Handoff[] {
    return [...new Set(deskIds)].flatMap((deskId) => this.#table.by(index, deskId));
  }
}

const isOpen = ({ state }: Handoff): boolean => state !== 'settled';

const bySent = (a: Handoff, b: Handoff): number => a.sentAt - b.sentAt;

/** Days are written so that their order is that of their texts. */
function byDue(a: Handoff, b: Handoff): number {
  if (a.card.dueDay === b.card.dueDay) return bySent(a, b);
  return a.card.dueDay < b.card.dueDay ? -1 : 1;
}

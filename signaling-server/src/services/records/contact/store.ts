import type { ContactRequest } from '@madoguchi/domain';
import type { ContactStore } from '../../../ports/store.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { contactBody } from './body.ts';

/** Requests for a callback or a slot as rows. */
export const contactForm: Form<ContactRequest> = {
  name: 'contact_request',
  key: ['id'],
  columns: [
    ...['id', 'kiosk_id', 'center_id', 'topic_id', 'desk_id', 'consultation_id'],
    ...['requested_at', 'state'],
  ],
  hasBody: true,
  lists: [],
  live: [{ column: 'state', isNot: 'done' }],
  references: {
    ...{ kiosk_id: 'kiosk', center_id: 'center', topic_id: 'topic', desk_id: 'desk' },
    consultation_id: 'consultation',
  },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (c) => ({
    id: c.id,
    kiosk_id: c.kioskId,
    center_id: c.centerId,
    topic_id: c.topicId,
    desk_id: c.deskId,
    consultation_id: c.consultationId,
    requested_at: c.requestedAt,
    state: c.state,
  }),
  fromRow: ({ row }) => parseBody(contactBody, row),
  isLive: ({ state }) => state !== 'done',
};

/** By what requests are found. */
export const contactIndexes: readonly IndexSpec<ContactRequest>[] = [
  { name: 'desk', keysOf: ({ deskId }) => [deskId] },
  { name: 'center', keysOf: ({ centerId }) => [centerId] },
];

/** Requests for a callback or a slot that are not done, in memory. */
export class LiveContacts implements ContactStore {
  readonly #table: LiveTable<ContactRequest>;

  constructor(table: LiveTable<ContactRequest>) {
    this.#table = table;
  }

  get(id: string): ContactRequest | null {
    return this.#table.get(id);
  }

  put(contact: ContactRequest): void {
    // A finished one keeps no telephone number.
    const kept = contact.state === 'done' ? { ...contact, phone: null } : contact;
    this.#table.put(kept, undefined);
  }

  /** Every request that is not done. */
  all(): readonly ContactRequest[] {
    return this.#table.all();
  }

  open(deskIds: readonly string[], centerIds: readonly string[]): ContactRequest[] {
    const found = new Set([
      ...deskIds.flatMap((id) => this.#table.by('desk', id)),
      ...centerIds.flatMap((id) => this.#table.by('center', id)),
    ]);
    return [...found]
      .filter(({ state }) => state !== 'done')
      .toSorted((a, b) => a.requestedAt - b.requestedAt);
  }
}

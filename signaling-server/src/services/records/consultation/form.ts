import type { Consultation } from '@madoguchi/domain';
import {
  deskIdsOf,
  isPractice,
  isQueued,
  occupiedStaff,
  occupiesKiosk,
  staffIn,
  writtenUpOf,
} from '@madoguchi/domain';
import type { Row } from '../../../ports/journal.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { IndexSpec } from '../../../state/liveTable.ts';
import { consultationBody } from './body.ts';
import { endOf } from './endings.ts';

/** What a row of a consultation needs besides its state. */
export interface Stored {
  /** Epoch milliseconds of the change. */
  readonly at: number;
  /** The id of the command that made it; `null` for a later change. */
  readonly requestId: string | null;
}

const isLive = ({ state }: Consultation): boolean => state !== 'closed';

/** Consultations as rows: what questions are asked of in columns, all of it in the body. */
export const consultationForm: Form<Consultation, Stored> = {
  name: 'consultation',
  key: ['id'],
  columns: [
    ...['id', 'request_id', 'sequence', 'center_id', 'ticket_day', 'ticket_number', 'kiosk_id'],
    ...['topic_id', 'requested_at', 'desk_id', 'state', 'staff_id', 'accepted_at', 'ended_at'],
    ...['is_live', 'occupies_kiosk'],
  ],
  hasBody: true,
  lists: [],
  live: [{ column: 'is_live', is: 1 }],
  references: {
    ...{ center_id: 'center', kiosk_id: 'kiosk', topic_id: 'topic', desk_id: 'desk' },
    staff_id: 'staff',
  },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (c, previous, { at, requestId }): Row => ({
    id: c.id,
    request_id: previous?.['request_id'] ?? requestId,
    sequence: c.sequence,
    center_id: c.centerId,
    ticket_day: c.ticket.day,
    ticket_number: c.ticket.number,
    kiosk_id: c.kioskId,
    topic_id: c.topicId,
    requested_at: c.requestedAt,
    desk_id: c.deskId,
    state: c.state,
    staff_id: staffOf(c),
    // What was accepted and ended stays known when the states that follow no longer tell.
    accepted_at: 'acceptedAt' in c ? c.acceptedAt : (previous?.['accepted_at'] ?? null),
    // Estimates and the figures of staff are made of what has ended; a practice is in none of them.
    ended_at: previous?.['ended_at'] ?? (isPractice(c) ? null : endOf(c, at)),
    // By themselves, so that a change of state touches no index.
    is_live: isLive(c) ? 1 : 0,
    occupies_kiosk: occupiesKiosk(c) ? 1 : 0,
  }),
  fromRow: ({ row }) => parseBody(consultationBody, row),
  isLive,
};

/** By what consultations are found. */
export const consultationIndexes: readonly IndexSpec<Consultation>[] = [
  { name: 'occupied', keysOf: occupiedStaff, isUnique: true },
  {
    name: 'invited',
    keysOf: (c) => staffIn(c).flatMap(({ staffId, as }) => (as === 'invited' ? [staffId] : [])),
  },
  { name: 'asked', keysOf: (c) => (isQueued(c) ? deskIdsOf(c) : []) },
  { name: 'state', keysOf: ({ state }) => [state] },
  {
    name: 'occupiedKiosk',
    keysOf: (c) => (occupiesKiosk(c) ? [c.kioskId] : []),
    isUnique: true,
  },
];

/** Who leads it, or who wrote it up. */
const staffOf = (c: Consultation): string | null =>
  'staffId' in c ? c.staffId : (writtenUpOf(c)?.staffId ?? null);

import {
  deskIdsOf,
  inOrder,
  isQueued,
  occupiedStaff,
  occupiesKiosk,
  staffIn,
  type Consultation,
} from '@madoguchi/domain';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { endOf, writtenUpOf } from '../endings.ts';
import { ConstraintViolated, type ConsultationRow, type Rows } from './rows.ts';

/** The twin of the consultation table. */
export function memoryConsultations(rows: () => Rows): ConsultationStore {
  const all = () => ordered(rows()).map((r) => r.consultation);
  const put = (c: Consultation, requestId: string, entry: HistoryEntry) => {
    assertAlone(c, all());
    const before = rows().consultations.get(c.id);
    rows().consultations.set(c.id, {
      consultation: c,
      requestId,
      acceptedAt: 'acceptedAt' in c ? c.acceptedAt : (before?.acceptedAt ?? null),
      endedAt: before?.endedAt ?? endOf(c, entry),
    });
    rows().history = [...rows().history, entry];
  };
  return {
    ...figures(rows),
    get: (id) => rows().consultations.get(id)?.consultation ?? null,
    open: () => all().filter((c) => c.state !== 'closed'),
    queue: (deskIds) =>
      inOrder(all().filter(isQueued)).filter((c) => deskIdsOf(c).some((d) => deskIds.includes(d))),
    inLine: () => inOrder(all().filter(isQueued)),
    ofStaff: (id) => all().find((c) => occupiedStaff(c).includes(id)) ?? null,
    invitedTo: (id) =>
      all().filter((c) => staffIn(c).some((s) => s.staffId === id && s.as === 'invited')),
    writingUp: () => all().filter((c) => c.state === 'wrapUp'),
    occupiesKiosk: (id) => all().some((c) => occupiesKiosk(c) && c.kioskId === id),
    latestOfKiosk: (id) => all().findLast((c) => c.kioskId === id) ?? null,
    insert(c, requestId, entry) {
      if (rows().consultations.has(c.id)) throw new ConstraintViolated(c.id);
      put(c, requestId, entry);
    },
    save(c, entry) {
      put(c, rows().consultations.get(c.id)?.requestId ?? '', entry);
    },
    history: (id) => rows().history.filter((e) => e.consultationId === id),
  };
}

const ordered = (rows: Rows): ConsultationRow[] =>
  [...rows.consultations.values()].toSorted(
    (a, b) => a.consultation.sequence - b.consultation.sequence,
  );

type Figures = Pick<
  ConsultationStore,
  'writtenUpBy' | 'lastEndedBy' | 'durationsAt' | 'nextSequence' | 'nextTicketNumber'
>;

function figures(rows: () => Rows): Figures {
  /** What was written up, the newest first. */
  const ended = () =>
    ordered(rows())
      .toReversed()
      .flatMap(({ consultation: c, acceptedAt, endedAt }) => {
        const staffId = writtenUpOf(c)?.staffId;
        if (staffId === undefined || endedAt === null) return [];
        return [{ staffId, deskId: c.deskId, acceptedAt, endedAt }];
      })
      .toSorted((a, b) => b.endedAt - a.endedAt);
  return {
    writtenUpBy: (id, since) =>
      ended().filter((e) => e.staffId === id && e.endedAt >= since).length,
    lastEndedBy: (id) => ended().find((e) => e.staffId === id)?.endedAt ?? 0,
    durationsAt: (deskId, since, limit) =>
      ended()
        .filter((e) => e.deskId === deskId && e.endedAt >= since)
        .flatMap((e) => (e.acceptedAt === null ? [] : [e.endedAt - e.acceptedAt]))
        .slice(0, limit),
    nextSequence: () => (ordered(rows()).at(-1)?.consultation.sequence ?? 0) + 1,
    nextTicketNumber: (centerId, day) =>
      1 +
      Math.max(
        0,
        ...ordered(rows()).map(({ consultation: c }) =>
          c.centerId === centerId && c.ticket.day === day ? c.ticket.number : 0,
        ),
      ),
  };
}

function assertAlone(c: Consultation, all: readonly Consultation[]): void {
  const busy = occupiedStaff(c);
  for (const other of all) {
    if (other.id === c.id) continue;
    const twice = occupiedStaff(other).find((id) => busy.includes(id));
    if (twice !== undefined) throw new ConstraintViolated(`staff ${twice}`);
    if (occupiesKiosk(c) && occupiesKiosk(other) && c.kioskId === other.kioskId) {
      throw new ConstraintViolated(`kiosk ${c.kioskId}`);
    }
  }
}

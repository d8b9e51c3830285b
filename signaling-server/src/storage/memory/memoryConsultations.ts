import type { Consultation } from '@madoguchi/domain';
import { isQueued, occupiesKiosk, occupiesStaff } from '@madoguchi/domain';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { ConstraintViolated, type Rows } from './rows.ts';

/** The twin of the consultation table. */
export function memoryConsultations(rows: () => Rows): ConsultationStore {
  const all = () =>
    [...rows().consultations.values()]
      .map((r) => r.consultation)
      .toSorted((a, b) => a.sequence - b.sequence);
  const put = (consultation: Consultation, requestId: string, entry: HistoryEntry) => {
    assertAlone(consultation, all());
    rows().consultations.set(consultation.id, { consultation, requestId });
    rows().history = [...rows().history, entry];
  };
  return {
    get: (id) => rows().consultations.get(id)?.consultation ?? null,
    byRequestId: (id) =>
      [...rows().consultations.values()].find((r) => r.requestId === id)?.consultation ?? null,
    open: () => all().filter((c) => c.state !== 'closed'),
    queue: (deskIds) => all().filter((c) => isQueued(c) && deskIds.includes(c.deskId)),
    ofStaff: (id) => all().find((c) => occupiesStaff(c) && c.staffId === id) ?? null,
    occupiesKiosk: (id) => all().some((c) => occupiesKiosk(c) && c.kioskId === id),
    latestOfKiosk: (id) => all().findLast((c) => c.kioskId === id) ?? null,
    writtenUpBy: (id, since) =>
      all().filter((c) => c.state === 'closed' && c.closedAt >= since && endedBy(c) === id).length,
    lastEndedBy: (id) =>
      Math.max(
        0,
        ...all().map((c) => (c.state === 'closed' && endedBy(c) === id ? c.closedAt : 0)),
      ),
    nextSequence: () => (all().at(-1)?.sequence ?? 0) + 1,
    nextTicketNumber: (centerId, day) =>
      1 +
      Math.max(
        0,
        ...all().map((c) =>
          c.centerId === centerId && c.ticket.day === day ? c.ticket.number : 0,
        ),
      ),
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

function endedBy(c: Consultation): string | null {
  return c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;
}

function assertAlone(c: Consultation, all: readonly Consultation[]): void {
  for (const other of all) {
    if (other.id === c.id) continue;
    if (occupiesStaff(c) && occupiesStaff(other) && c.staffId === other.staffId) {
      throw new ConstraintViolated(`staff ${c.staffId}`);
    }
    if (occupiesKiosk(c) && occupiesKiosk(other) && c.kioskId === other.kioskId) {
      throw new ConstraintViolated(`kiosk ${c.kioskId}`);
    }
  }
}

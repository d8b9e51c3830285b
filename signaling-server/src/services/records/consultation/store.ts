import {
  inOrder,
  isQueued,
  writtenUpOf,
  type Consultation,
  type Talking,
  type Ticket,
} from '@madoguchi/domain';
import type { Archive } from '../../../ports/archive.ts';
import type {
  ConsultationStore,
  EndedVisit,
  HistoryEntry,
  StoredRow,
} from '../../../ports/store.ts';
import type { AppendTable } from '../../../state/appendTable.ts';
import type { ChangeLog } from '../../../state/changeLog.ts';
import { LiveCells } from '../../../state/liveCells.ts';
import { ConstraintViolated, type LiveTable } from '../../../state/liveTable.ts';
import { EndedVisits } from './endedVisits.ts';
import { ConsultationFigures, endedFrom, KEPT_FOR_MS, KEPT_PER_DESK } from './figures.ts';
import { consultationForm, type Stored } from './form.ts';

type Table = LiveTable<Consultation, Stored>;

/** The open consultations in memory, indexed, and what their numbers and estimates follow from. */
export class LiveConsultations implements ConsultationStore {
  readonly #table: Table;
  readonly #history: AppendTable<HistoryEntry>;
  readonly #figures: ConsultationFigures;
  readonly #visits: EndedVisits;
  /** The last numbers: `sequence`, and the last ticket of a center on a day by both. */
  readonly #numbers: LiveCells<number>;
  /** Of each kiosk the id of the consultation that was requested last. */
  readonly #latest: LiveCells<string>;

  constructor(table: Table, history: AppendTable<HistoryEntry>, log: ChangeLog) {
    this.#table = table;
    this.#history = history;
    this.#figures = new ConsultationFigures(log);
    this.#visits = new EndedVisits(log);
    this.#numbers = new LiveCells(log);
    this.#latest = new LiveCells(log);
  }

  /** Whether a consultation stays in memory after its end: its kiosk shows it. */
  isKept({ id, kioskId }: Consultation): boolean {
    return this.#latest.get(kioskId) === id;
  }

  /** Reads what is not open and still asked for in every unit of work. */
  async load(
    archive: Archive,
    around: {
      readonly now: number;
      readonly deskIds: readonly string[];
      readonly staffIds: readonly string[];
      readonly kioskIds: readonly string[];
      readonly centerIds: readonly string[];
    },
  ): Promise<void> {
    const { deskIds, staffIds, kioskIds, centerIds, now } = around;
    for (const stored of await archive.latestOfKiosks(consultationForm, kioskIds)) {
      const id = String(stored.row['id']);
      if (this.get(id) === null && !this.#loadEnded(stored)) continue;
      this.#latest.load(String(stored.row['kiosk_id']), id);
    }
    const asked = { deskIds, staffIds, perDesk: KEPT_PER_DESK, since: now - KEPT_FOR_MS };
    this.#figures.load(await archive.endedFigures(asked));
    this.#numbers.load(SEQUENCE, await archive.lastSequence());
    const visits = await archive.newestDay(consultationForm, centerIds);
    for (const stored of visits) this.#loadVisit(stored);
  }

  /** What has ended and cannot be read is only not shown any more at its kiosk. */
  #loadEnded(stored: StoredRow): boolean {
    try {
      this.#table.load(stored);
      return true;
    } catch {
      return false;
    }
  }

  /** One that cannot be read is only not counted. */
  #loadVisit(stored: StoredRow): void {
    try {
      this.#visits.load(consultationForm.fromRow(stored));
    } catch {
      return;
    }
  }

  /** Whether the next ticket number of a center on a day is known, or has to be read first. */
  knowsTicketsOf(centerId: string, day: string): boolean {
    return this.#numbers.get(ticketKey(centerId, day)) !== undefined;
  }

  /** Takes over what the archive knows of a center's day, unless a ticket was given meanwhile. */
  loadTicketsOf(centerId: string, day: string, last: number): void {
    const key = ticketKey(centerId, day);
    if (this.#numbers.get(key) === undefined) this.#numbers.load(key, last);
  }

  get(id: string): Consultation | null {
    return this.#table.get(id);
  }

  open(): Consultation[] {
    return this.#table.all().toSorted(bySequence);
  }

  queue(deskIds: readonly string[]) {
    const found = new Set(deskIds.flatMap((deskId) => this.#table.by('asked', deskId)));
    return inOrder([...found].filter(isQueued));
  }

  inQueue() {
    const found = [...this.#table.by('state', 'waiting'), ...this.#table.by('state', 'offered')];
    return inOrder(found.filter(isQueued));
  }

  talking(): Talking[] {
    const found = TALKING.flatMap((state) => this.#table.by('state', state));
    return found.filter((c) => 'participants' in c).toSorted(bySequence);
  }

  transferring() {
    return this.#table.by('state', 'transferring').filter((c) => c.state === 'transferring');
  }

  ofStaff(staffId: string): Consultation | null {
    return this.#table.oneBy('occupied', staffId);
  }

  invitedTo(staffId: string): Consultation[] {
    return this.#table.by('invited', staffId).toSorted(bySequence);
  }

  writingUp() {
    const found = this.#table.by('state', 'wrapUp').filter((c) => c.state === 'wrapUp');
    return found.toSorted(bySequence);
  }

  occupiesKiosk(kioskId: string): boolean {
    return this.atKiosk(kioskId) !== null;
  }

  atKiosk(kioskId: string): Consultation | null {
    return this.#table.oneBy('occupiedKiosk', kioskId);
  }

  latestOfKiosk(kioskId: string): Consultation | null {
    const id = this.#latest.get(kioskId);
    return id === undefined ? null : this.get(id);
  }

  endedOn(centerId: string, day: string): readonly EndedVisit[] {
    return this.#visits.on(centerId, day);
  }

  writtenUpBy(staffId: string, since: number): number {
    return this.#figures.writtenUpBy(staffId, since);
  }

  durationsBy(staffId: string, since: number): number[] {
    return this.#figures.durationsBy(staffId, since);
  }

  lastEndedBy(staffId: string): number {
    return this.#figures.lastEndedBy(staffId);
  }

  durationsAt(deskId: string, since: number, limit: number): number[] {
    return this.#figures.durationsAt(deskId, since, limit);
  }

  nextSequence(): number {
    return (this.#numbers.get(SEQUENCE) ?? 0) + 1;
  }

  nextTicketNumber(centerId: string, day: string): Ticket['number'] {
    return (this.#numbers.get(ticketKey(centerId, day)) ?? 0) + 1;
  }

  insert(c: Consultation, requestId: string, entry: HistoryEntry): void {
    const { centerId, ticket } = c;
    const key = ticketKey(centerId, ticket.day);
    this.#numbers.set(SEQUENCE, Math.max(this.nextSequence() - 1, c.sequence));
    this.#numbers.set(key, Math.max(this.#numbers.get(key) ?? 0, ticket.number));
    if (this.#table.get(c.id) !== null) throw new ConstraintViolated(`consultation ${c.id}`);
    const latest = this.latestOfKiosk(c.kioskId);
    if (latest === null || latest.sequence < c.sequence) this.#latest.set(c.kioskId, c.id);
    this.#put(c, { at: entry.at, requestId }, entry);
  }

  save(c: Consultation, entry: HistoryEntry): void {
    this.#put(c, { at: entry.at, requestId: null }, entry);
  }

  #put(c: Consultation, stored: Stored, entry: HistoryEntry): void {
    const before = this.#table.rowOf(c.id);
    this.#table.put(c, stored);
    this.#history.append(entry);
    this.#visits.note(c);
    const after = this.#table.rowOf(c.id);
    if (numberOrNull(before?.['ended_at']) !== null) return;
    const ended = endedFrom(c, writtenUpOf(c)?.staffId, {
      acceptedAt: numberOrNull(after?.['accepted_at']),
      endedAt: numberOrNull(after?.['ended_at']),
    });
    if (ended !== null) this.#figures.note(ended);
  }
}

const SEQUENCE = 'sequence';
const TALKING = ['inCall', 'onHold', 'transferring'] as const satisfies Talking['state'][];

const ticketKey = (centerId: string, day: string): string => `${centerId} ${day}`;

const bySequence = (a: Consultation, b: Consultation): number => a.sequence - b.sequence;

const numberOrNull = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null);

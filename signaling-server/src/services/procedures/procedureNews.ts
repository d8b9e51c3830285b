import { seatsOf, type Consultation, type Procedure, type Seat } from '@madoguchi/domain';
import type { NoticeData, ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { ProcedureAudience, ProcedureReader } from '../../ports/procedureAudience.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { procedureKind } from '../records/procedure/index.ts';
import type { FieldHolders } from './fieldHolders.ts';
import { holdersView, procedureView, statusOf } from './shownProcedure.ts';

/** Sends changes of a procedure to the screens on which it is open: changed values only, of all else the whole. */
export class ProcedureNews {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #holders: FieldHolders;
  /** Who of desks has one open that is in no call. */
  readonly #readers = new Map<string, Set<Seat>>();
  #audience: ProcedureAudience | null = null;
  #order = 0;

  constructor(parts: {
    readonly db: Database;
    readonly clock: Clock;
    readonly timeZone: string;
    readonly holders: FieldHolders;
    readonly runner: UnitRunner;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#timeZone = parts.timeZone;
    this.#holders = parts.holders;
    parts.holders.onChange((procedureId) => {
      this.#toldAgain(procedureId);
    });
    parts.runner.onDone((done) => {
      const firsts = new Map<string, Procedure>();
      const lasts = new Map<string, Procedure>();
      for (const { before, after } of done.changesOf(procedureKind)) {
        if (before === null) continue;
        if (!firsts.has(after.id)) firsts.set(after.id, before);
        lasts.set(after.id, after);
      }
      for (const [id, after] of lasts) this.#changed(firsts.get(id) ?? after, after);
      for (const { after } of done.changesOf(consultationKind)) this.#seatsChanged(after);
    });
  }

  /** Who passes on what is new; signalling needs the procedures and they need it. */
  announceTo(audience: ProcedureAudience): void {
    this.#audience = audience;
  }

  /** The procedure as it is, and from now on what is new of it. */
  open(stores: Stores, p: Procedure, by: Seat): ProcedureView {
    if (by !== 'kiosk' && p.nowIn === null) {
      const readers = this.#readers.get(p.id) ?? new Set();
      this.#readers.set(p.id, readers.add(by));
    }
    return this.view(stores, p, by);
  }

  view(stores: Stores, p: Procedure, by: Seat): ProcedureView {
    return procedureView(stores, p, {
      ...{ by, holders: this.#holders.of(p.id), order: this.#order },
      ...{ now: this.#clock.now(), timeZone: this.#timeZone },
    });
  }

  #changed(before: Procedure, after: Procedure): void {
    const ids = Object.keys(after.edits).filter((id) => after.edits[id] !== before.edits[id]);
    const values = Object.fromEntries(ids.map((id) => [id, after.values[id] ?? null]));
    const edits = Object.fromEntries(
      ids.flatMap((id) => (after.edits[id] === undefined ? [] : [[id, after.edits[id]]])),
    );
    this.#tell(before, after, { values, edits });
    if (after.state !== 'completed' && after.state !== 'withdrawn') return;
    this.#holders.forget(after.id);
    this.#readers.delete(after.id);
  }

  /** Only who is at which field has changed. */
  #toldAgain(procedureId: string): void {
    const p = this.#db.read((stores) => stores.records(procedureKind).get(procedureId));
    if (p !== null) this.#tell(p, p, NO_CHANGES);
  }

  #seatsChanged(c: Consultation): void {
    const open = this.#db.read((stores) => stores.records(procedureKind).nowIn(c.id));
    for (const { id } of open) this.#holders.keepOnly(id, seatsOf(c));
  }

  #tell(
    before: Procedure,
    after: Procedure,
    changes: NoticeData<'procedure.state'>['changes'],
  ): void {
    this.#order += 1;
    const { to, holders } = this.#db.read((stores) => ({
      to: this.#readersOf(stores, before, after),
      holders: holdersView(stores, this.#holders.of(after.id)),
    }));
    if (to.length === 0) return;
    this.#audience?.told(to, {
      ...{ procedureId: after.id, since: before.revision, revision: after.revision, changes },
      ...{ status: statusOf(after), holders, confirmed: after.confirmed, order: this.#order },
    });
  }

  #readersOf(stores: Stores, before: Procedure, after: Procedure): ProcedureReader[] {
    const consultationId = after.nowIn ?? before.nowIn;
    const c = consultationId === null ? null : stores.consultations.get(consultationId);
    const seats = c === null ? [] : seatsOf(c).filter((seat) => !seat.startsWith('guest:'));
    const desk = [...(this.#readers.get(after.id) ?? [])].filter((seat) => {
      const deskIds = stores.staff.get(seat.slice('staff:'.length))?.deskIds ?? [];
      const reaches = deskIds.includes(after.deskId) || deskIds.includes(after.startedDeskId);
      return reaches && !seats.includes(seat);
    });
    return [
      ...seats.map((seat) => ({ consultationId, seat })),
      ...desk.map((seat) => ({ consultationId: null, seat })),
    ];
  }
}

const NO_CHANGES = { values: {}, edits: {} };

import {
  AppError,
  canonicalForm,
  dayAfter,
  fieldsOf,
  localDay,
  receiptNumberOf,
  seatsOf,
  type FieldChange,
  type FormTemplate,
  type Procedure,
  type Seat,
  type Signature,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { sha256 } from '../sha256.ts';
import { NO_PICTURES, type PicturesOfCalls } from './callPictures.ts';
import { FieldHolders } from './fieldHolders.ts';
import { hideOthers } from './hideOthers.ts';
import { ProcedureNews } from './procedureNews.ts';
import { templateOf } from './templates.ts';

/** 手続き while they are filled and signed, from their beginning (`ProcedureStarts`) up to their submission. */
export class Procedures {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly holders: FieldHolders;
  readonly news: ProcedureNews;
  #pictures: PicturesOfCalls = NO_PICTURES;

  constructor(parts: {
    readonly runner: UnitRunner;
    readonly db: Database;
    readonly clock: Clock;
    readonly timeZone: string;
  }) {
    const { runner, db, clock, timeZone } = parts;
    this.#runner = runner;
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
    this.holders = new FieldHolders(clock);
    this.news = new ProcedureNews({ db, clock, timeZone, runner, holders: this.holders });
  }

  /** Where the pictures of calls are; they need consultations, which are composed together with this. */
  takePicturesFrom(pictures: PicturesOfCalls): void {
    this.#pictures = pictures;
  }

  show(command: Command, procedureId: string, shown: boolean): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const { nowIn } = unit.get(procedureKind, procedureId);
      if (shown && nowIn !== null) hideOthers(unit, nowIn, procedureId);
      unit.act(procedureKind, procedureId, { type: 'show', shown });
      return {};
    });
  }

  /** The procedure as it is, and from now on what is new of it. */
  open(procedureId: string, seat: Seat): ProcedureView {
    return this.#db.read((stores) => this.news.open(stores, this.#find(stores, procedureId), seat));
  }

  hold(
    procedureId: string,
    seat: Seat,
    fieldId: string | null,
    ask: boolean,
  ): Record<string, never> {
    this.#db.read((stores) => {
      const p = this.#find(stores, procedureId);
      const isThere =
        fieldId === null || fieldsOf(templateOf(stores, p)).some(({ id }) => id === fieldId);
      if (!isThere) throw new AppError('BAD_REQUEST');
      assertHasPart(stores, p, seat);
    });
    if (ask && fieldId !== null) this.holders.ask(procedureId, fieldId, seat);
    else this.holders.hold(procedureId, fieldId, seat);
    return {};
  }

  /** Keeps whole values of fields, all of them or none. Refuses as `procedure.edit` says. */
  async edit(
    command: Command,
    procedureId: string,
    seat: Seat,
    edits: readonly FieldChange[],
  ): Promise<{ revision: number }> {
    const known = this.#db.read(({ commands }) => commands.find(command.commandId));
    // At once: two who write in the same field at the same moment must not both be let through.
    if (known === null) {
      this.#db.read((stores) => assertHasPart(stores, this.#find(stores, procedureId), seat));
      this.holders.stroke(
        procedureId,
        edits.map(({ fieldId }) => fieldId),
        seat,
      );
    }
    return this.#runner.once(command, (unit) => {
      const before = unit.get(procedureKind, procedureId);
      assertHasPart(unit.stores, before, seat);
      const by = { by: seat, edits, ...this.#byTemplate(unit, procedureId) };
      const pictures = this.#pictures.of(before, by.template, edits);
      const event = { type: 'edit', ...by, pictures } as const;
      const after = unit.act(procedureKind, procedureId, event);
      this.#pictures.keep(unit.stores, before, after);
      return { revision: after.revision };
    });
  }

  /** The resident says yes to a page; staff only for a resident on the telephone, of one that came back. */
  confirmPage(
    command: Command,
    procedureId: string,
    seat: Seat,
    asked: { readonly pageId: string; readonly revision: number },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const p = unit.get(procedureKind, procedureId);
      const isOnTelephone = p.state === 'returned' && p.nowIn === null;
      if (seat !== 'kiosk' && !isOnTelephone) throw new AppError('NOT_ALLOWED');
      const event = {
        type: 'confirmPage',
        ...asked,
        ...this.#byTemplate(unit, procedureId),
      } as const;
      unit.act(procedureKind, procedureId, event);
      return {};
    });
  }

  /** Takes a signature for exactly what it says now. Refuses with `PROCEDURE_CHANGED`, `SIGNATURE_EMPTY`. */
  sign(
    command: Command,
    procedureId: string,
    given: { readonly revision: number; readonly digest: string; readonly signature: Signature },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const p = unit.get(procedureKind, procedureId);
      const said = canonicalForm(templateOf(unit.stores, p), p.values);
      if (sha256(said) !== given.digest) throw new AppError('PROCEDURE_CHANGED');
      unit.act(procedureKind, procedureId, { type: 'sign', ...given });
      return {};
    });
  }

  /** Sends it to the receiving desk, under a number that is given once. */
  submit(
    command: Command,
    procedureId: string,
    revision: number,
  ): Promise<{ receiptNumber: string }> {
    return this.#runner.once(command, (unit) => {
      const by = this.#byTemplate(unit, procedureId);
      const dueDay = dayAfter(by.today, by.template.dueDays);
      const before = unit.get(procedureKind, procedureId);
      const numbered = 'receiptNumber' in before ? before.receiptNumber : null;
      const receiptNumber = numbered ?? nextReceipt(unit.stores, by.today);
      const event = { type: 'submit', revision, receiptNumber, dueDay, ...by } as const;
      const after = unit.act(procedureKind, procedureId, event);
      if (after.state !== 'submitted') throw new AppError('WRONG_STATE');
      return { receiptNumber: after.receiptNumber };
    });
  }

  withdraw(command: Command, procedureId: string): Promise<Done> {
    return this.#runner.command(command, procedureKind, procedureId, { type: 'withdraw' });
  }

  #find(stores: Stores, procedureId: string): Procedure {
    const p = stores.records(procedureKind).get(procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    return p;
  }

  #byTemplate(unit: UnitOfWork, procedureId: string): { template: FormTemplate; today: string } {
    const template = templateOf(unit.stores, unit.get(procedureKind, procedureId));
    return { template, today: localDay(this.#clock.now(), this.#timeZone) };
  }
}

/**
 * Whoever has handed the resident over may have been let through a moment before: from that moment on nothing of theirs is
 * taken, and they are at no field. Refuses with `WRONG_STATE`.
 */
function assertHasPart({ consultations }: Stores, { nowIn }: Procedure, seat: Seat): void {
  const c = nowIn === null ? null : consultations.get(nowIn);
  if (c !== null && !seatsOf(c).includes(seat)) throw new AppError('WRONG_STATE');
}

/** The next receipt number; the counter is stored in the same unit as the submission. */
function nextReceipt({ settings }: Stores, today: string): string {
  const running = Number(settings.get('lastReceipt') ?? '0') + 1;
  settings.put('lastReceipt', String(running));
  return receiptNumberOf(today.slice(0, 4), running);
}
